package org.inquirytriage.tuning.jdbc;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires versions and changes to the database. */
@Configuration(proxyBeanMethods = false)
class TuningJdbcConfiguration {

	@Bean
	JdbcAdminChanges adminChanges(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcAdminChanges(jdbc, new TransactionTemplate(transactions), clock);
	}

	@Bean
	JdbcTemplateVersions templateVersions(JdbcClient jdbc) {
		return new JdbcTemplateVersions(jdbc);
	}

	@Bean
	JdbcReplayRuns replayRuns(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcReplayRuns(jdbc, new TransactionTemplate(transactions), clock);
	}

	@Bean
	JdbcLimitVersions limitVersions(JdbcClient jdbc) {
		return new JdbcLimitVersions(jdbc);
	}

}
