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
					update inquiry set claimed_by = :person, claimed_until = :until
					where id = :id and (claimed_by is null or claimed_until <= :now)""" + WAITING, parameters);
			if (claimed) {
				this.history.append(id, InquiryEvent.Kind.CLAIMED, person, Map.of());
			}
			return claimed;
		});
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
					    claimed_by = null, claimed_until = null
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
					    closed = null, version = version + 1,
					    priority = case when priority < :priority then priority else :priority end
					where id = :id and status in ('DONE', 'ESCALATED', 'HELD', 'QUARANTINED')
					""", Map.of("id", id.value(), "priority", priority.ordinal()));
			if (reopened) {
				this.history.append(id, InquiryEvent.Kind.REOPENED, actor, Map.of("reason", reason));
			}
			return reopened;
		});
	}

	private boolean inTransaction(BooleanSupplier work) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> work.getAsBoolean()));
	}

	private boolean update(String sql, Map<String, Object> parameters) {
		return this.jdbc.sql(sql).params(parameters).update() == 1;
	}

}
