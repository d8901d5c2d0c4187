package org.inquirytriage.outbox.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.outbox.ReplyWindows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The reply ledger in the table {@code reply_ledger}: one row for a writer and a handle,
 * which says when the next claim is free. A claim either inserts the row or moves that
 * moment on, and both are atomic on H2 and PostgreSQL: of two at a time one waits for the
 * other's transaction and then finds the row taken. A unique key on the start of a fixed
 * window would not do: it grants two claims on both sides of a boundary.
 */
class JdbcReplyLedger implements ReplyLedger {

	private static final String INSERT = """
			insert into reply_ledger (writer, handle, inquiry_id, action, claimed, free_at)
			values (:writer, :handle, :inquiryId, :action, :now, :until)
			on conflict do nothing
			""";

	private static final String TAKE_OVER = """
			update reply_ledger set inquiry_id = :inquiryId, action = :action, claimed = :now, free_at = :until
			where writer = :writer and handle = :handle
			    and (free_at <= :now or (inquiry_id = :inquiryId and action = :action))
			""";

	private final JdbcClient jdbc;

	private final ReplyWindows windows;

	private final Clock clock;

	JdbcReplyLedger(JdbcClient jdbc, ReplyWindows windows, Clock clock) {
		this.jdbc = jdbc;
		this.windows = windows;
		this.clock = clock;
	}

	@Override
	public Allowance claim(String inquiryId, Action action, EmailAddress writer, String handle) {
		Optional<Duration> window = this.windows.of(action);
		if (window.isEmpty()) {
			return new Allowance.Granted();
		}
		Instant now = this.clock.instant();
		Map<String, Object> claim = Map.of("writer", writer.normalised(), "handle", handle, "inquiryId", inquiryId,
				"action", action.name(), "now", OutboxRows.at(now), "until", OutboxRows.at(now.plus(window.get())));
		boolean granted = this.jdbc.sql(INSERT).params(claim).update() == 1
				|| this.jdbc.sql(TAKE_OVER).params(claim).update() == 1;
		if (granted) {
			return new Allowance.Granted();
		}
		// without a row, the claim that stood in the way was released in the meantime
		return freeAt(writer, handle).<Allowance>map((until) -> new Allowance.HeldBack("RATE-01", until))
			.orElseGet(() -> claim(inquiryId, action, writer, handle));
	}

	private Optional<Instant> freeAt(EmailAddress writer, String handle) {
		return this.jdbc.sql("select free_at from reply_ledger where writer = :writer and handle = :handle")
			.param("writer", writer.normalised())
			.param("handle", handle)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	@Override
	public void release(String inquiryId, Action action) {
		this.jdbc.sql("delete from reply_ledger where inquiry_id = :inquiryId and action = :action")
			.param("inquiryId", inquiryId)
			.param("action", action.name())
			.update();
	}

	/** Releases what an outbox entry claimed, unless it may have been delivered. */
	void releaseUnlessInDoubt(UUID entry) {
		this.jdbc.sql("""
				delete from reply_ledger where exists (
				    select 1 from outbox_entry
				    where outbox_entry.id = :entry and not outbox_entry.in_doubt
				        and outbox_entry.inquiry_id = reply_ledger.inquiry_id
				        and outbox_entry.action = reply_ledger.action)
				""").param("entry", entry).update();
	}

}
