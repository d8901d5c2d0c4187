package org.inquirytriage.review.audit.jdbc;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the checks of automatic answers to the database. */
@Configuration(proxyBeanMethods = false)
class AuditJdbcConfiguration {

	@Bean
	JdbcAuditSamples auditSamples(JdbcClient jdbc, Clock clock) {
		return new JdbcAuditSamples(jdbc, clock);
	}

}
