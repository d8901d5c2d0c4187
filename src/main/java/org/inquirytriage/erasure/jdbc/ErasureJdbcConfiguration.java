package org.inquirytriage.erasure.jdbc;

import java.time.Clock;

import org.inquirytriage.inquiry.InquiryHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the erasures to the database. */
@Configuration(proxyBeanMethods = false)
class ErasureJdbcConfiguration {

	@Bean
	JdbcErasures erasures(JdbcClient jdbc, InquiryHistory history, PlatformTransactionManager transactions,
			Clock clock) {
		return new JdbcErasures(jdbc, history, new TransactionTemplate(transactions), clock);
	}

	@Bean
	ErasureSchedule erasureSchedule(JdbcErasures erasures) {
		return new ErasureSchedule(erasures);
	}

}
