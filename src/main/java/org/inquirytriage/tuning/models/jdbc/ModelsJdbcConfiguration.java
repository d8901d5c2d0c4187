package org.inquirytriage.tuning.models.jdbc;

import org.inquirytriage.tuning.jackson.JsonComparisons;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires versions of models to the database. */
@Configuration(proxyBeanMethods = false)
class ModelsJdbcConfiguration {

	@Bean
	JdbcModelVersions modelVersions(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return new JdbcModelVersions(jdbc, new TransactionTemplate(transactions), new JsonComparisons());
	}

}
