package org.inquirytriage.intake.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.upkeep.Hearing;
import org.inquirytriage.intake.upkeep.MailboxRecord;
import org.inquirytriage.intake.upkeep.MailboxRecord.Failure;
import org.inquirytriage.intake.upkeep.MailboxRecord.Reader;
import org.inquirytriage.intake.upkeep.MailboxRecord.Start;
import org.inquirytriage.intake.upkeep.MailboxRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the table {@code mailbox_cursor} remembers of reading each folder. */
class JdbcMailboxRecords implements MailboxRecords {

	private static final String FOLDER = " where mailbox = :mailbox and folder = :folder";

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcMailboxRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Optional<MailboxRecord> of(String mailbox, String folder) {
		return this.jdbc.sql("select * from mailbox_cursor" + FOLDER)
			.param("mailbox", mailbox)
			.param("folder", folder)
			.query((row, number) -> record(row))
			.optional();
	}

	private MailboxRecord record(ResultSet row) throws SQLException {
		return new MailboxRecord(instant(row, "succeeded"), failure(row, "failing_since", "failure"),
				failure(row, "last_failed", "last_failure"), start(row), cursor(row), reader(row));
	}

	private static @Nullable Failure failure(ResultSet row, String moment, String reason) throws SQLException {
		Instant at = instant(row, moment);
		return (at != null) ? new Failure(at, String.valueOf(row.getString(reason))) : null;
	}

	private static @Nullable Start start(ResultSet row) throws SQLException {
		Instant connected = instant(row, "connected");
		return (connected != null) ? new Start(connected, row.getInt("messages_before")) : null;
	}

	private static @Nullable Cursor cursor(ResultSet row) throws SQLException {
		long validity = row.getLong("uid_validity");
		return row.wasNull() ? null : new Cursor(validity, row.getLong("last_uid"), row.getLong("baseline_uid"),
				instant(row, "baseline_received"), row.getLong("rebuilt_uid"), instant(row, "read_from"));
	}

	private @Nullable Reader reader(ResultSet row) throws SQLException {
		Instant until = instant(row, "reader_until");
		if (until == null || !until.isAfter(this.clock.instant())) {
			return null;
		}
		String hearing = row.getString("hearing");
		return new Reader(row.getString("reader"), (hearing != null) ? Hearing.valueOf(hearing) : null,
				instant(row, "token_expires"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	@Override
	public boolean keep(String mailbox, String folder, String reader, Hearing hearing, @Nullable Instant tokenExpires) {
		return this.jdbc
			.sql("update mailbox_cursor set hearing = :hearing, token_expires = :expires" + FOLDER
					+ " and reader = :reader")
			.param("hearing", hearing.name())
			.param("expires", at(tokenExpires))
			.param("mailbox", mailbox)
			.param("folder", folder)
			.param("reader", reader)
			.update() == 1;
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC) : null;
	}

}
