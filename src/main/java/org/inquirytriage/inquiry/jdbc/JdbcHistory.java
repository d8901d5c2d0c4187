package org.inquirytriage.inquiry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The history in the table {@code inquiry_event}. The end of each chain stands in the
 * inquiry's own row, which is locked while an event is added.
 */
class JdbcHistory implements InquiryHistory {

	private static final int LONGEST_DETAILS = 4000;

	private static final int LONGEST_ACTOR = 200;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Clock clock;

	JdbcHistory(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void append(InquiryId id, InquiryEvent.Kind kind, String actor, Map<String, String> details) {
		this.transaction.executeWithoutResult((status) -> {
			End end = end(id);
			InquiryEvent event = InquiryEvent.following(end.events() + 1, end.hash(), id, kind, this.clock.instant(),
					entry(actor, details));
			insert(event);
			this.jdbc.sql("update inquiry set events = :events, last_hash = :hash where id = :id")
				.param("events", event.number())
				.param("hash", event.hash())
				.param("id", id.value())
				.update();
		});
	}

	private End end(InquiryId id) {
		return this.jdbc.sql("select events, last_hash from inquiry where id = :id for update")
			.param("id", id.value())
			.query((row, number) -> new End(row.getInt("events"), row.getString("last_hash")))
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no inquiry " + id));
	}

	/** The first event of a chain, whose end the caller writes into the inquiry's row. */
	InquiryEvent first(InquiryId id, InquiryEvent.Kind kind, Instant at, String actor, Map<String, String> details) {
		return InquiryEvent.following(1, "", id, kind, at, entry(actor, details));
	}

	void insert(InquiryEvent event) {
		this.jdbc.sql("""
				insert into inquiry_event (inquiry_id, number, kind, happened, actor, details, previous_hash, hash)
				values (:id, :number, :kind, :at, :actor, :details, :previousHash, :hash)
				""")
			.param("id", event.inquiry().value())
			.param("number", event.number())
			.param("kind", event.kind().name())
			.param("at", InquiryRows.at(event.at()))
			.param("actor", event.actor())
			.param("details", InquiryRows.joined(event.details(), LONGEST_DETAILS))
			.param("previousHash", event.previousHash())
			.param("hash", event.hash())
			.update();
	}

	private static InquiryEvent.Entry entry(String actor, Map<String, String> details) {
		String joined = InquiryRows.joined(details, LONGEST_DETAILS);
		return new InquiryEvent.Entry(StorableText.line(actor, LONGEST_ACTOR), InquiryRows.details(joined));
	}

	@Override
	public List<InquiryEvent> of(InquiryId id) {
		return this.jdbc.sql("""
				select inquiry_id, number, kind, happened, actor, details, previous_hash, hash from inquiry_event
				where inquiry_id = :id order by number
				""").param("id", id.value()).query(JdbcHistory::event).list();
	}

	private static InquiryEvent event(ResultSet row, int number) throws SQLException {
		return new InquiryEvent(new InquiryId(row.getObject("inquiry_id", UUID.class)), row.getInt("number"),
				InquiryEvent.Kind.valueOf(row.getString("kind")), InquiryRows.required(row, "happened"),
				row.getString("actor"), InquiryRows.details(row.getString("details")), row.getString("previous_hash"),
				row.getString("hash"));
	}

	private record End(int events, String hash) {
	}

}
