package org.inquirytriage.inquiry.jdbc;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the case files to the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionProperties.class)
class InquiryJdbcConfiguration {

	@Bean
	JdbcHistory inquiryHistory(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcHistory(jdbc, new TransactionTemplate(transactions), clock);
	}

	@Bean
	JdbcInquiries inquiries(JdbcClient jdbc, JdbcHistory history, PlatformTransactionManager transactions,
			Clock clock) {
		RawPieces raws = new RawPieces(jdbc);
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		return new JdbcInquiries(jdbc, new Arrivals(jdbc, history, raws, transaction, clock), raws);
	}

	@Bean
	JdbcUndecided undecidedInquiries(JdbcClient jdbc, JdbcHistory history, PlatformTransactionManager transactions,
			Clock clock) {
		TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
		ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return new JdbcUndecided(jdbc, history, new TransactionTemplate(transactions), ownTransaction, clock);
	}

	@Bean
	JdbcCasework casework(JdbcClient jdbc, JdbcHistory history, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcCasework(jdbc, history, new TransactionTemplate(transactions), clock);
	}

	@Bean
	JdbcFiling filing(JdbcClient jdbc, Clock clock) {
		return new JdbcFiling(jdbc, clock);
	}

	@Bean
	RawRetention rawRetention(JdbcClient jdbc, JdbcHistory history, PlatformTransactionManager transactions,
			RetentionProperties settings, Clock clock) {
		return new RawRetention(jdbc, history, new TransactionTemplate(transactions), settings.rawMessage(), clock);
	}

}
