package org.inquirytriage.intake.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.Cursors.Progress;
import org.inquirytriage.intake.LeaseLostException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The cursors in the table {@code mailbox_cursor}. The lease is a part of the same row:
 * whoever moves a cursor proves in the same statement that nobody else reads the folder,
 * which a lock kept elsewhere could not.
 */
class JdbcCursors implements Cursors {

	private static final String FOLDER = " where mailbox = :mailbox and folder = :folder";

	private static final String HELD = FOLDER + " and fence = :fence";

	private static final String MESSAGE = FOLDER + " and uid_validity = :validity and uid = :uid";

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final int MOST_DOUBLINGS = 6;

	private static final int LONGEST_REASON = 500;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Clock clock;

	JdbcCursors(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public Optional<Lease> acquire(String mailbox, String folder, String reader, Duration length) {
		return this.transaction.execute((status) -> {
			this.jdbc.sql("""
					insert into mailbox_cursor (mailbox, folder, fence) values (:mailbox, :folder, 0)
					on conflict do nothing
					""").param("mailbox", mailbox).param("folder", folder).update();
			Instant now = this.clock.instant();
			boolean acquired = this.jdbc
				.sql("update mailbox_cursor set reader = :reader, reader_until = :until, fence = fence + 1,"
						+ " hearing = case when reader = :reader then hearing end,"
						+ " token_expires = case when reader = :reader then token_expires end" + FOLDER
						+ " and (reader is null or reader = :reader or reader_until <= :now)")
				.param("reader", reader)
				.param("until", at(now.plus(length)))
				.param("now", at(now))
				.param("mailbox", mailbox)
				.param("folder", folder)
				.update() == 1;
			return acquired ? Optional.of(new Lease(mailbox, folder, fence(mailbox, folder), length))
					: Optional.<Lease>empty();
		});
	}

	private long fence(String mailbox, String folder) {
		return this.jdbc.sql("select fence from mailbox_cursor" + FOLDER)
			.param("mailbox", mailbox)
			.param("folder", folder)
			.query(Long.class)
			.single();
	}

	@Override
	public void release(Lease lease) {
		this.jdbc.sql("update mailbox_cursor set reader = null, reader_until = null" + HELD)
			.params(parameters(lease))
			.update();
	}

	@Override
	public Optional<Cursor> find(Lease lease) {
		return this.jdbc
			.sql("select uid_validity, last_uid, baseline_uid, baseline_received, rebuilt_uid, read_from"
					+ " from mailbox_cursor" + HELD + " and uid_validity is not null")
			.params(parameters(lease))
			.query((row, number) -> new Cursor(row.getLong("uid_validity"), row.getLong("last_uid"),
					row.getLong("baseline_uid"), instant(row, "baseline_received"), row.getLong("rebuilt_uid"),
					instant(row, "read_from")))
			.optional();
	}

	@Override
	public void save(Lease lease, Cursor cursor) {
		Map<String, @Nullable Object> parameters = parameters(lease);
		parameters.put("validity", cursor.uidValidity());
		parameters.put("lastUid", cursor.lastUid());
		parameters.put("baselineUid", cursor.baselineUid());
		parameters.put("baselineReceived", (cursor.baselineReceived() != null) ? at(cursor.baselineReceived()) : null);
		parameters.put("rebuiltUid", cursor.rebuiltUid());
		parameters.put("until", at(this.clock.instant().plus(lease.length())));
		require(lease, """
				uid_validity = :validity, last_uid = :lastUid, baseline_uid = :baselineUid,
				baseline_received = :baselineReceived, rebuilt_uid = :rebuiltUid, reader_until = :until
				""", parameters);
	}

	@Override
	public void connected(Lease lease, int messages) {
		Map<String, @Nullable Object> parameters = parameters(lease);
		parameters.put("now", at(this.clock.instant()));
		parameters.put("messages", messages);
		require(lease, "connected = :now, messages_before = :messages", parameters);
	}

	@Override
	public Set<Long> failuresDue(Lease lease, long uidValidity) {
		List<Long> uids = this.jdbc
			.sql("select uid from mailbox_failure" + FOLDER + " and uid_validity = :validity and due <= :now")
			.param("mailbox", lease.mailbox())
			.param("folder", lease.folder())
			.param("validity", uidValidity)
			.param("now", at(this.clock.instant()))
			.query(Long.class)
			.list();
		return Set.copyOf(uids);
	}

	@Override
	public Set<Long> failures(Lease lease, long uidValidity) {
		return Set.copyOf(this.jdbc.sql("select uid from mailbox_failure" + FOLDER + " and uid_validity = :validity")
			.param("mailbox", lease.mailbox())
			.param("folder", lease.folder())
			.param("validity", uidValidity)
			.query(Long.class)
			.list());
	}

	@Override
	public int countFailure(Lease lease, long uidValidity, long uid, String reason) {
		Map<String, @Nullable Object> message = parameters(lease);
		message.put("validity", uidValidity);
		message.put("uid", uid);
		message.put("reason", tidy(reason));
		Integer counted = this.transaction.execute((status) -> {
			require(lease, "reader_until = reader_until", parameters(lease));
			int attempts = attempts(message) + 1;
			message.put("attempts", attempts);
			message.put("due", at(this.clock.instant().plus(pauseAfter(attempts))));
			this.jdbc.sql("delete from mailbox_failure" + MESSAGE).params(message).update();
			this.jdbc.sql("""
					insert into mailbox_failure (mailbox, folder, uid_validity, uid, attempts, reason, due)
					values (:mailbox, :folder, :validity, :uid, :attempts, :reason, :due)
					""").params(message).update();
			return attempts;
		});
		return Objects.requireNonNull(counted);
	}

	private int attempts(Map<String, @Nullable Object> message) {
		return this.jdbc.sql("select attempts from mailbox_failure" + MESSAGE)
			.params(message)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	private static Duration pauseAfter(int attempts) {
		return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
	}

	@Override
	public void clearFailures(Lease lease, long uidValidity, Collection<Long> uids) {
		if (uids.isEmpty()) {
			return;
		}
		this.jdbc.sql("delete from mailbox_failure" + FOLDER + " and uid_validity = :validity and uid in (:uids)")
			.param("mailbox", lease.mailbox())
			.param("folder", lease.folder())
			.param("validity", uidValidity)
			.param("uids", uids)
			.update();
	}

	@Override
	public void succeeded(Lease lease) {
		Map<String, @Nullable Object> parameters = parameters(lease);
		parameters.put("now", at(this.clock.instant()));
		require(lease, "succeeded = :now, failing_since = null, failure = null", parameters);
	}

	@Override
	public void failed(Lease lease, String reason) {
		Map<String, @Nullable Object> parameters = parameters(lease);
		parameters.put("now", at(this.clock.instant()));
		parameters.put("reason", tidy(reason));
		require(lease, """
				failing_since = coalesce(failing_since, :now), failure = :reason,
				last_failed = :now, last_failure = :reason
				""", parameters);
	}

	@Override
	public Optional<Progress> progress(String mailbox, String folder) {
		return this.jdbc.sql("select succeeded, failing_since, failure from mailbox_cursor" + FOLDER)
			.param("mailbox", mailbox)
			.param("folder", folder)
			.query((row, number) -> new Progress(instant(row, "succeeded"), instant(row, "failing_since"),
					row.getString("failure")))
			.optional();
	}

	private void require(Lease lease, String columns, Map<String, @Nullable Object> parameters) {
		int updated = this.jdbc.sql("update mailbox_cursor set " + columns + HELD).params(parameters).update();
		if (updated != 1) {
			throw new LeaseLostException(lease.mailbox());
		}
	}

	private static Map<String, @Nullable Object> parameters(Lease lease) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("mailbox", lease.mailbox());
		parameters.put("folder", lease.folder());
		parameters.put("fence", lease.fence());
		return parameters;
	}

	private static String tidy(String reason) {
		String oneLine = reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (oneLine.length() > LONGEST_REASON) ? oneLine.substring(0, LONGEST_REASON) : oneLine;
	}

	/** The moment as both databases keep it: in microseconds. */
	private static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
