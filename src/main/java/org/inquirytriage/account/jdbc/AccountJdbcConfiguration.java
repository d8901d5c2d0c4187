package org.inquirytriage.account.jdbc;

import java.time.Clock;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Identities;
import org.inquirytriage.account.SignInAttempts;
import org.inquirytriage.account.factor.SecondFactors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires accounts to the database. */
@Configuration(proxyBeanMethods = false)
class AccountJdbcConfiguration {

	@Bean
	JdbcAccounts accounts(JdbcClient jdbc) {
		return new JdbcAccounts(jdbc);
	}

	@Bean
	Identities identities(JdbcClient jdbc, JdbcAccounts accounts, PlatformTransactionManager transactions) {
		return new JdbcIdentities(jdbc, accounts, new TransactionTemplate(transactions));
	}

	@Bean
	AccessLog accessLog(JdbcClient jdbc, Clock clock) {
		return new JdbcAccessLog(jdbc, clock);
	}

	@Bean
	SignInAttempts signInAttempts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcSignInAttempts(jdbc, new TransactionTemplate(transactions), clock);
	}

	@Bean
	SecondFactors secondFactors(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		return new JdbcSecondFactors(jdbc, new TransactionTemplate(transactions), clock);
	}

}
