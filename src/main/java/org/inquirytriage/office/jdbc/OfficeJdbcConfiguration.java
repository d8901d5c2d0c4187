package org.inquirytriage.office.jdbc;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the versions of the directory to the database. */
@Configuration(proxyBeanMethods = false)
class OfficeJdbcConfiguration {

	@Bean
	JdbcOfficeVersions officeVersions(JdbcClient jdbc, Clock clock) {
		return new JdbcOfficeVersions(jdbc, clock);
	}

}
