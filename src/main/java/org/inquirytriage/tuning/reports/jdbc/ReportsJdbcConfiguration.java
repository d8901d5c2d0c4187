package org.inquirytriage.tuning.reports.jdbc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the figures to the database. */
@Configuration(proxyBeanMethods = false)
class ReportsJdbcConfiguration {

	@Bean
	JdbcFigures figures(JdbcClient jdbc) {
		return new JdbcFigures(jdbc);
	}

}
