package org.inquirytriage.account.jdbc;

import java.time.Clock;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.SignInAttempts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires accounts to the database. */
@Configuration(proxyBeanMethods = false)
class AccountJdbcConfiguration {

	@Bean
	Accounts accounts(JdbcClient jdbc) {
		return new JdbcAccounts(jdbc);
	}

	@Bean
	AccessLog accessLog(JdbcClient jdbc, Clock clock) {
		return new JdbcAccessLog(jdbc, clock);
	}

	@Bean
	SignInAttempts signInAttempts(JdbcClient jdbc, Clock clock) {
		return new JdbcSignInAttempts(jdbc, clock);
	}

}
