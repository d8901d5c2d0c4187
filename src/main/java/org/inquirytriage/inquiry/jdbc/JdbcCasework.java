package org.inquirytriage.inquiry.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * People's work on the rows of the table {@code inquiry}: each step is one guarded
 * update.
 */
class JdbcCasework implements Casework {

	private static final String WAITING = " and status in ('ESCALATED', 'HELD', 'QUARANTINED')";

	private final JdbcClient jdbc;

	private final JdbcHistory history;

	private final TransactionOperations transaction;

	private final Clock clock;

	JdbcCasework(JdbcClient jdbc, JdbcHistory history, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.history = history;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public boolean claim(InquiryId id, String person, Duration lease) {
		Instant now = this.clock.instant();
		Map<String, Object> parameters = Map.of("id", id.value(), "person", person, "now", InquiryRows.at(now), "until",
				InquiryRows.at(now.plus(lease)));
		return inTransaction(() -> {
			boolean prolonged = update("""
					update inquiry set claimed_until = :until
					where id = :id and claimed_by = :person and claimed_until > :now""" + WAITING, parameters);
			if (prolonged) {
				return true;
			}
			boolean claimed = update("""
					update inquiry set claimed_by = :person, claimed_until = :until,
					  handed_to = null, snoozed_until = null
					where id = :id and (claimed_by is null or claimed_until <= :now)""" + WAITING, parameters);
			if (claimed) {
				this.history.append(id, InquiryEvent.Kind.CLAIMED, person, Map.of());
			}
			return claimed;
		});
	}

	@Override
	public boolean takeOver(InquiryId id, String person, Duration lease) {
		Instant now = this.clock.instant();
		return inTransaction(() -> {
			String holder = this.jdbc
				.sql("select claimed_by from inquiry where id = :id and claimed_until > :now" + WAITING + " for update")
				.param("id", id.value())
				.param("now", InquiryRows.at(now))
				.query(String.class)
				.optional()
				.orElse(person);
			if (holder.equals(person)) {
				return claim(id, person, lease);
			}
			update("update inquiry set claimed_by = :person, claimed_until = :until where id = :id",
					Map.of("id", id.value(), "person", person, "until", InquiryRows.at(now.plus(lease))));
			this.history.append(id, InquiryEvent.Kind.TAKEN_OVER, person, Map.of("from", holder));
			return true;
		});
	}

	@Override
	public boolean decide(InquiryId id, long version, String person, Settling settling) {
		Map<String, Object> parameters = parameters(id, version, person, settling);
		return inTransaction(() -> {
			boolean decided = update("""
					update inquiry set status = :status, priority = :priority, version = version + 1,
					    closed = case when :status = 'DONE' then cast(:now as timestamp(6) with time zone) end,
					    reviewed_as = :as, reviewed_by = :person,
					    claimed_by = null, claimed_until = null, handed_to = null, snoozed_until = null,
					    asked_of = null, asked_by = null
					where id = :id and version = :version and claimed_by = :person and claimed_until > :now"""
					+ WAITING, parameters);
			if (decided) {
				this.history.append(id, InquiryEvent.Kind.REVIEWED, person, details(settling));
			}
			return decided;
		});
	}

	@Override
	public boolean undo(InquiryId id, long version, String person, Settling before, Duration lease) {
		Map<String, Object> parameters = parameters(id, version, person, before);
		parameters.put("until", InquiryRows.at(this.clock.instant().plus(lease)));
		return inTransaction(() -> {
			boolean undone = update("""
					update inquiry set status = :status, priority = :priority, version = version + 1, closed = null,
					    reviewed_as = null, reviewed_by = null, claimed_by = :person, claimed_until = :until
					where id = :id and version = :version
					    and (claimed_by is null or claimed_by = :person or claimed_until <= :now)
					""", parameters);
			if (undone) {
				this.history.append(id, InquiryEvent.Kind.UNDONE, person, details(before));
			}
			return undone;
		});
	}

	@Override
	public boolean snooze(InquiryId id, String person, Instant until) {
		return passOn(id, person, "snoozed_until = :value", InquiryRows.at(until), new Passing(
				" and status <> 'ESCALATED'", InquiryEvent.Kind.SNOOZED, Map.of("until", until.toString())));
	}

	@Override
	public boolean handOver(InquiryId id, String person, String to) {
		return passOn(id, person, "handed_to = :value", to,
				new Passing("", InquiryEvent.Kind.HANDED_OVER, Map.of("to", to)));
	}

	@Override
	public boolean ask(InquiryId id, String person, String of) {
		return passOn(id, person, "asked_by = :person, asked_of = :value", of,
				new Passing(" and status <> 'ESCALATED'", InquiryEvent.Kind.ASKED, Map.of("to", of)));
	}

	@Override
	public boolean reply(InquiryId id, String person, int seen) {
		return inTransaction(() -> {
			String asker = this.jdbc
				.sql("select asked_by from inquiry where id = :id and asked_by <> :person"
						+ " and (asked_of = :person or asked_of = '*')" + WAITING + " for update")
				.param("id", id.value())
				.param("person", person)
				.query(String.class)
				.optional()
				.orElse(null);
			if (asker == null || isAskedSince(id, seen)) {
				return false;
			}
			update("""
					update inquiry set asked_of = null, asked_by = null,
					    handed_to = case when (claimed_until > :now and claimed_by <> :person) or handed_to <> :person
					        then handed_to else asked_by end,
					    claimed_until = case when claimed_by = :person then null else claimed_until end,
					    claimed_by = case when claimed_by = :person then null else claimed_by end
					where id = :id
					""", Map.of("id", id.value(), "person", person, "now", InquiryRows.at(this.clock.instant())));
			this.history.append(id, InquiryEvent.Kind.REPLIED, person, Map.of("to", asker));
			return true;
		});
	}

	private boolean isAskedSince(InquiryId id, int seen) {
		return this.jdbc
			.sql("select count(*) from inquiry_event where inquiry_id = :id and kind = 'ASKED' and number > :seen")
			.param("id", id.value())
			.param("seen", seen)
			.query(Long.class)
			.single() > 0;
	}

	private boolean passOn(InquiryId id, String person, String change, Object value, Passing passing) {
		Map<String, Object> parameters = Map.of("id", id.value(), "person", person, "value", value, "now",
				InquiryRows.at(this.clock.instant()));
		return inTransaction(() -> {
			boolean passed = update("update inquiry set claimed_by = null, claimed_until = null, " + change
					+ " where id = :id and claimed_by = :person and claimed_until > :now" + WAITING
					+ passing.condition(), parameters);
			if (passed) {
				this.history.append(id, passing.kind(), person, passing.details());
			}
			return passed;
		});
	}

	private Map<String, Object> parameters(InquiryId id, long version, String person, Settling settling) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("id", id.value());
		parameters.put("version", version);
		parameters.put("person", person);
		parameters.put("now", InquiryRows.at(this.clock.instant()));
		parameters.put("as", settling.as());
		parameters.put("status", settling.status().name());
		parameters.put("priority", settling.priority().ordinal());
		return parameters;
	}

	private static Map<String, String> details(Settling settling) {
		Map<String, String> details = new HashMap<>(settling.details());
		details.put("decision", settling.as());
		return details;
	}

	@Override
	public boolean release(InquiryId id, String person) {
		return inTransaction(() -> {
			boolean released = update("""
					update inquiry set claimed_by = null, claimed_until = null
					where id = :id and claimed_by = :person and claimed_until > :now
					""", Map.of("id", id.value(), "person", person, "now", InquiryRows.at(this.clock.instant())));
			if (released) {
				this.history.append(id, InquiryEvent.Kind.RELEASED, person, Map.of());
			}
			return released;
		});
	}

	@Override
	public boolean close(InquiryId id, long version, String person, Map<String, String> details) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("id", id.value());
		parameters.put("version", version);
		parameters.put("person", person);
		parameters.put("now", InquiryRows.at(this.clock.instant()));
		return inTransaction(() -> {
			boolean closed = update("""
					update inquiry set status = 'DONE', closed = :now, version = version + 1,
					    reviewed_as = 'close', reviewed_by = :person,
					    claimed_by = null, claimed_until = null, handed_to = null, snoozed_until = null,
					    asked_of = null, asked_by = null
					where id = :id and version = :version and claimed_by = :person and claimed_until > :now"""
					+ WAITING, parameters);
			if (closed) {
				this.history.append(id, InquiryEvent.Kind.CLOSED, person, details);
			}
			return closed;
		});
	}

	@Override
	public boolean reopen(InquiryId id, Priority priority, String actor, String reason) {
		return inTransaction(() -> {
			boolean reopened = update("""
					update inquiry set status = case when status = 'DONE' then 'HELD' else status end,
					    closed = null, version = version + 1, snoozed_until = null,
					    reviewed_as = null, reviewed_by = null,
					    priority = case when priority < :priority then priority else :priority end
					where id = :id and erasure is null and status in ('DONE', 'ESCALATED', 'HELD', 'QUARANTINED')
					""", Map.of("id", id.value(), "priority", priority.ordinal()));
			if (reopened) {
				this.history.append(id, InquiryEvent.Kind.REOPENED, actor, Map.of("reason", reason));
			}
			return reopened;
		});
	}

	/** A way in which an inquiry leaves a person's hands. */
	private record Passing(String condition, InquiryEvent.Kind kind, Map<String, String> details) {
	}

	private boolean inTransaction(BooleanSupplier work) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> work.getAsBoolean()));
	}

	private boolean update(String sql, Map<String, Object> parameters) {
		return this.jdbc.sql(sql).params(parameters).update() == 1;
	}

}
