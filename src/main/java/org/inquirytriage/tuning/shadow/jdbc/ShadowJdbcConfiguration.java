package org.inquirytriage.tuning.shadow.jdbc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires shadows to the database. */
@Configuration(proxyBeanMethods = false)
class ShadowJdbcConfiguration {

	@Bean
	JdbcShadowRuns shadowRuns(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return new JdbcShadowRuns(jdbc, new TransactionTemplate(transactions));
	}

}
