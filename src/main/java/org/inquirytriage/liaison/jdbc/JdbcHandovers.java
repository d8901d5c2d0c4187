package org.inquirytriage.liaison.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.liaison.Handover;
import org.inquirytriage.liaison.Handovers;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Handovers in the table {@code handover}; each step is one guarded update. */
class JdbcHandovers implements Handovers {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcHandovers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<SentForward> unwatched(Instant since) {
		return this.jdbc.sql("""
				select o.inquiry_id, o.recipient, o.message_id, o.updated from outbox_entry o
				where o.action = 'FORWARD' and o.created > :since and o.state in ('SENT', 'UNKNOWN', 'FAILED')
				    and not o.erased and not exists (select 1 from handover h where h.message_id = o.message_id)
				order by o.created limit :most
				""").param("since", at(since)).param("most", MOST).query(JdbcHandovers::forward).list();
	}

	private static SentForward forward(ResultSet row, int number) throws SQLException {
		return new SentForward(InquiryId.of(row.getString("inquiry_id")), EmailAddress.of(row.getString("recipient")),
				new MessageId(row.getString("message_id")), moment(row, "updated"));
	}

	@Override
	public void open(Handover handover) {
		this.jdbc.sql("""
				insert into handover (inquiry_id, office, message_id, given, due, state)
				values (:inquiry, :office, :message, :given, :due, 'WAITING') on conflict do nothing
				""")
			.param("inquiry", handover.inquiry().toString())
			.param("office", handover.office())
			.param("message", handover.forward().value())
			.param("given", at(handover.given()))
			.param("due", at(handover.due()))
			.update();
	}

	@Override
	public List<Overdue> overdue(Instant now) {
		return this.jdbc.sql("""
				select h.inquiry_id, h.office, h.message_id, h.given, h.due, o.state as mail from handover h
				join outbox_entry o on o.message_id = h.message_id
				where h.due is not null and (h.due <= :now or o.state = 'FAILED')
				order by h.due limit :most
				""").param("now", at(now)).param("most", MOST).query(JdbcHandovers::overdue).list();
	}

	private static Overdue overdue(ResultSet row, int number) throws SQLException {
		Handover handover = new Handover(InquiryId.of(row.getString("inquiry_id")), row.getString("office"),
				new MessageId(row.getString("message_id")), moment(row, "given"), moment(row, "due"));
		return new Overdue(handover, row.getString("mail").equals("FAILED"));
	}

	@Override
	public Optional<Handover.State> state(InquiryId inquiry, String office) {
		return this.jdbc.sql("select state from handover where inquiry_id = :inquiry and office = :office")
			.params(names(inquiry, office))
			.query(String.class)
			.optional()
			.map(Handover.State::valueOf);
	}

	@Override
	public int officesOf(InquiryId inquiry) {
		return this.jdbc.sql("select count(*) from handover where inquiry_id = :inquiry")
			.param("inquiry", inquiry.toString())
			.query(Integer.class)
			.single();
	}

	@Override
	public boolean acknowledge(InquiryId inquiry, String office) {
		boolean told = this.jdbc.sql("""
				update handover set state = 'ACKNOWLEDGED', due = null, settled = :now
				where inquiry_id = :inquiry and office = :office and state <> 'ACKNOWLEDGED'
				""").params(names(inquiry, office)).param("now", at(this.clock.instant())).update() == 1;
		if (told) {
			this.jdbc.sql("""
					update handover set state = 'SETTLED', due = null, settled = :now
					where inquiry_id = :inquiry and state = 'WAITING'
					""").param("inquiry", inquiry.toString()).param("now", at(this.clock.instant())).update();
		}
		return told;
	}

	@Override
	public boolean passOn(Handover handover) {
		return this.jdbc.sql("""
				update handover set state = 'PASSED_ON', due = null, settled = :now
				where inquiry_id = :inquiry and office = :office and state = 'WAITING'
				""")
			.params(names(handover.inquiry(), handover.office()))
			.param("now", at(this.clock.instant()))
			.update() == 1;
	}

	private static Map<String, String> names(InquiryId inquiry, String office) {
		return Map.of("inquiry", inquiry.toString(), "office", office);
	}

	/** A moment as the database takes it. */
	static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** A moment of a row. */
	static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
