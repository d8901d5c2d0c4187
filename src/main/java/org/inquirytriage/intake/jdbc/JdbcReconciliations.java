package org.inquirytriage.intake.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.Reconciliation;
import org.inquirytriage.intake.Reconciliations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reconciliations in the table {@code mailbox_reconciliation}. */
class JdbcReconciliations implements Reconciliations {

	private static final Duration EVERY = Duration.ofDays(1);

	private static final String FOLDER = " where mailbox = :mailbox and folder = :folder";

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcReconciliations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public boolean isDue(Lease lease) {
		return this.jdbc.sql("select count(*) from mailbox_reconciliation" + FOLDER + " and due > :now")
			.param("mailbox", lease.mailbox())
			.param("folder", lease.folder())
			.param("now", at(this.clock.instant()))
			.query(Integer.class)
			.single() == 0;
	}

	@Override
	public void record(Lease lease, Reconciliation reconciliation) {
		ensure(lease.mailbox(), lease.folder());
		this.jdbc
			.sql("update mailbox_reconciliation set due = :due, finished = :finished, on_server = :onServer,"
					+ " stored = :stored, quarantined = :quarantined, ignored = :ignored, pending = :pending" + FOLDER)
			.param("due", at(reconciliation.finished().plus(EVERY)))
			.param("finished", at(reconciliation.finished()))
			.param("onServer", reconciliation.onServer())
			.param("stored", reconciliation.stored())
			.param("quarantined", reconciliation.quarantined())
			.param("ignored", reconciliation.ignored())
			.param("pending", reconciliation.pending())
			.param("mailbox", lease.mailbox())
			.param("folder", lease.folder())
			.update();
	}

	@Override
	public void request(String mailbox, String folder) {
		ensure(mailbox, folder);
		this.jdbc.sql("update mailbox_reconciliation set due = :now" + FOLDER)
			.param("now", at(this.clock.instant()))
			.param("mailbox", mailbox)
			.param("folder", folder)
			.update();
	}

	private void ensure(String mailbox, String folder) {
		this.jdbc.sql("""
				insert into mailbox_reconciliation (mailbox, folder, due) values (:mailbox, :folder, :now)
				on conflict do nothing
				""").param("mailbox", mailbox).param("folder", folder).param("now", at(this.clock.instant())).update();
	}

	@Override
	public Optional<Reconciliation> latest(String mailbox, String folder) {
		return this.jdbc
			.sql("select finished, on_server, stored, quarantined, ignored, pending from mailbox_reconciliation"
					+ FOLDER + " and finished is not null")
			.param("mailbox", mailbox)
			.param("folder", folder)
			.query((row, number) -> new Reconciliation(row.getObject("finished", OffsetDateTime.class).toInstant(),
					row.getInt("on_server"), row.getInt("stored"), row.getInt("quarantined"), row.getInt("ignored"),
					row.getInt("pending")))
			.optional();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
