package org.inquirytriage.intake.jdbc;

import java.time.Clock;

import javax.sql.DataSource;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Reconciliations;
import org.inquirytriage.intake.upkeep.Rereadings;
import org.inquirytriage.intake.upkeep.MailboxRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the cursors of a database. */
public final class TestCursors {

	private TestCursors() {
	}

	/** The cursors that are kept in this database. */
	public static Cursors in(DataSource source, Clock clock) {
		return new JdbcCursors(JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)),
				clock);
	}

	/** The reconciliations that are kept in this database. */
	public static Reconciliations reconciliations(DataSource source, Clock clock) {
		return new JdbcReconciliations(JdbcClient.create(source), clock);
	}

	/** The readings from a date on that are kept in this database. */
	public static Rereadings rereadings(DataSource source) {
		return new JdbcRereadings(JdbcClient.create(source));
	}

	/** What this database remembers of reading mailboxes. */
	public static MailboxRecords records(DataSource source, Clock clock) {
		return new JdbcMailboxRecords(JdbcClient.create(source), clock);
	}

}
