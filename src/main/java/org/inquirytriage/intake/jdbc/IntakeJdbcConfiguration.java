package org.inquirytriage.intake.jdbc;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the cursors to the database. */
@Configuration(proxyBeanMethods = false)
class IntakeJdbcConfiguration {

	@Bean
	JdbcCursors cursors(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcCursors(jdbc, new TransactionTemplate(transactions), clock);
	}

	@Bean
	JdbcMailboxRecords mailboxRecords(JdbcClient jdbc, Clock clock) {
		return new JdbcMailboxRecords(jdbc, clock);
	}

	@Bean
	JdbcReconciliations reconciliations(JdbcClient jdbc, Clock clock) {
		return new JdbcReconciliations(jdbc, clock);
	}

	@Bean
	JdbcRereadings rereadings(JdbcClient jdbc) {
		return new JdbcRereadings(jdbc);
	}

}
