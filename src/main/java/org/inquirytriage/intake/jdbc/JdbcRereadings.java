package org.inquirytriage.intake.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.upkeep.Rereading;
import org.inquirytriage.intake.upkeep.Rereadings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the table {@code mailbox_cursor} knows of reading folders again. */
class JdbcRereadings implements Rereadings {

	private static final String FOLDER = " where mailbox = :mailbox and folder = :folder";

	private final JdbcClient jdbc;

	JdbcRereadings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void request(String mailbox, String folder, Instant since) {
		this.jdbc
			.sql("update mailbox_cursor set reread_since = :since, reread_counted = null, reread_agreed = false"
					+ FOLDER)
			.param("since", at(since))
			.param("mailbox", mailbox)
			.param("folder", folder)
			.update();
	}

	@Override
	public Optional<Instant> due(Lease lease) {
		return latest(lease.mailbox(), lease.folder()).filter((each) -> each.counted() == null).map(Rereading::since);
	}

	@Override
	public void record(Lease lease, Rereading counted) {
		this.jdbc
			.sql("update mailbox_cursor set reread_counted = :counted, reread_found = :found, reread_stored = :stored"
					+ FOLDER + " and fence = :fence and reread_since = :since")
			.param("counted", at(counted.counted()))
			.param("found", counted.found())
			.param("stored", counted.stored())
			.param("mailbox", lease.mailbox())
			.param("folder", lease.folder())
			.param("fence", lease.fence())
			.param("since", at(counted.since()))
			.update();
	}

	@Override
	public boolean agree(String mailbox, String folder, Instant since) {
		return this.jdbc
			.sql("update mailbox_cursor set reread_agreed = true, read_from ="
					+ " case when read_from < reread_since then read_from else reread_since end" + FOLDER
					+ " and reread_since = :since and reread_counted is not null")
			.param("mailbox", mailbox)
			.param("folder", folder)
			.param("since", at(since))
			.update() == 1;
	}

	@Override
	public Optional<Rereading> latest(String mailbox, String folder) {
		return this.jdbc
			.sql("select reread_since, reread_counted, reread_found, reread_stored, reread_agreed from mailbox_cursor"
					+ FOLDER + " and reread_since is not null")
			.param("mailbox", mailbox)
			.param("folder", folder)
			.query((row, number) -> new Rereading(row.getObject("reread_since", OffsetDateTime.class).toInstant(),
					counted(row), row.getInt("reread_found"), row.getInt("reread_stored"),
					row.getBoolean("reread_agreed")))
			.optional();
	}

	private static @Nullable Instant counted(ResultSet row) throws SQLException {
		OffsetDateTime counted = row.getObject("reread_counted", OffsetDateTime.class);
		return (counted != null) ? counted.toInstant() : null;
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
		return (moment != null) ? moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC) : null;
	}

}
