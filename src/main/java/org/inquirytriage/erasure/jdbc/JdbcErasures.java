package org.inquirytriage.erasure.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.erasure.Erasure;
import org.inquirytriage.erasure.Erasures;
import org.inquirytriage.erasure.Preview;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.message.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erasures in the table {@code erasure}. The first transaction takes the address out of
 * every list and marks the inquiries; their words go in short ones, each of which takes
 * some inquiries whole, on any replica, also after one has ended in between.
 */
class JdbcErasures implements Erasures {

	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final InquiryHistory history;

	private final TransactionOperations transaction;

	private final Clock clock;

	private final PersonSearch search;

	private final ErasedText text;

	private final ErasureKey key;

	JdbcErasures(JdbcClient jdbc, InquiryHistory history, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.history = history;
		this.transaction = transaction;
		this.clock = clock;
		this.search = new PersonSearch(jdbc);
		this.text = new ErasedText(jdbc);
		this.key = new ErasureKey(jdbc, clock);
	}

	@Override
	public Preview preview(EmailAddress writer) {
		return this.search.preview(writer);
	}

	@Override
	public Preview locked(EmailAddress writer) {
		Preview seen = this.search.preview(writer);
		if (seen.inquiries().isEmpty()) {
			return seen;
		}
		Map<String, Object> parameters = PersonSearch.parameters(ids(seen));
		this.jdbc.sql("select id from inquiry where id in (:ids) order by id for update")
			.params(parameters)
			.query(UUID.class)
			.list();
		this.jdbc.sql("update outbox_entry set erased = true where inquiry_id in (:names)").params(parameters).update();
		return this.search.preview(writer);
	}

	private static List<UUID> ids(Preview preview) {
		return preview.inquiries().stream().map(InquiryId::value).toList();
	}

	@Override
	public String hash(EmailAddress writer) {
		return this.key.hash(PersonSearch.key(writer));
	}

	@Override
	public Optional<Erasure> askedFor(EmailAddress writer) {
		return this.jdbc
			.sql(ErasureRows.SELECT + " where writer_hash = :hash and status = 'ASKED' order by number limit 1")
			.param("hash", hash(writer))
			.query(ErasureRows::erasure)
			.optional();
	}

	@Override
	public int ask(EmailAddress writer, String reason, String person) {
		int number = this.jdbc.sql("select coalesce(max(number), 0) + 1 from erasure").query(Integer.class).single();
		this.jdbc.sql("""
				insert into erasure (number, writer_hash, status, reason, asked_by, asked, inquiries)
				values (:number, :hash, 'ASKED', :reason, :person, :now, 0)
				""")
			.param("number", number)
			.param("hash", hash(writer))
			.param("reason", reason)
			.param("person", person)
			.param("now", now())
			.update();
		return number;
	}

	@Override
	public boolean decline(int number, String person) {
		return decide(number, "DECLINED", person);
	}

	private boolean decide(int number, String status, String person) {
		return this.jdbc.sql("""
				update erasure set status = :status, decided_by = :person, decided = :now
				where number = :number and status = 'ASKED'
				""")
			.param("status", status)
			.param("person", person)
			.param("now", now())
			.param("number", number)
			.update() == 1;
	}

	@Override
	public int begin(EmailAddress writer, Preview preview, Order order) {
		int number = askedFor(writer).map(Erasure::number).orElseGet(() -> ask(writer, order.reason(), order.person()));
		if (!decide(number, "RUNNING", order.person())) {
			throw new IllegalStateException("Erasure " + number + " was decided by somebody else");
		}
		this.jdbc.sql("update erasure set inquiries = :inquiries where number = :number")
			.param("inquiries", preview.inquiries().size())
			.param("number", number)
			.update();
		if (!preview.inquiries().isEmpty()) {
			this.jdbc.sql("update inquiry set erasure = :number, writer = null, writer_key = null where id in (:ids)")
				.param("number", number)
				.param("ids", ids(preview))
				.update();
		}
		this.jdbc.sql("""
				delete from saved_view where lower(words) like :words escape '!' or lower(name) like :words escape '!'
				""").param("words", PersonSearch.anywhere(writer)).update();
		this.jdbc.sql("delete from undeliverable_address where address = :address")
			.param("address", writer.normalised())
			.update();
		return number;
	}

	@Override
	public void finish(int number) {
		Erasure erasure = this.jdbc.sql(ErasureRows.SELECT + " where number = :number")
			.param("number", number)
			.query(ErasureRows::erasure)
			.single();
		boolean more = true;
		while (more) {
			more = Boolean.TRUE.equals(this.transaction.execute((status) -> eraseSome(erasure)));
		}
		this.jdbc.sql("""
				update erasure set status = 'DONE' where number = :number and status = 'RUNNING'
				    and not exists (select 1 from inquiry where erasure = :number and erased is null)
				""").param("number", number).update();
	}

	private boolean eraseSome(Erasure erasure) {
		List<UUID> ids = this.jdbc
			.sql("select id from inquiry where erasure = :number and erased is null order by id limit :limit"
					+ " for update skip locked")
			.param("number", erasure.number())
			.param("limit", BATCH)
			.query(UUID.class)
			.list();
		if (ids.isEmpty()) {
			return false;
		}
		this.text.of(ids, now());
		String person = Objects.requireNonNull(erasure.decided()).person();
		Map<String, String> details = Map.of("erasure", Integer.toString(erasure.number()));
		ids.forEach((id) -> this.history.append(new InquiryId(id), InquiryEvent.Kind.TEXT_ERASED, person, details));
		return true;
	}

	/** Goes on with those whose replica has ended. */
	void finishAll() {
		this.jdbc.sql("select number from erasure where status = 'RUNNING'")
			.query(Integer.class)
			.list()
			.forEach(this::finish);
	}

	@Override
	public List<Erasure> latest(int limit) {
		return this.jdbc.sql(ErasureRows.SELECT + " where status <> 'ASKED' order by number desc limit :limit")
			.param("limit", limit)
			.query(ErasureRows::erasure)
			.list();
	}

	@Override
	public List<Erasure> asked() {
		return this.jdbc.sql(ErasureRows.SELECT + " where status = 'ASKED' order by number")
			.query(ErasureRows::erasure)
			.list();
	}

	@Override
	public Optional<Erasure> of(InquiryId id) {
		return this.jdbc.sql(ErasureRows.SELECT + " where number = (select erasure from inquiry where id = :id)")
			.param("id", id.value())
			.query(ErasureRows::erasure)
			.optional();
	}

	private OffsetDateTime now() {
		return ErasureRows.at(this.clock.instant());
	}

}
