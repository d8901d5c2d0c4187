package org.inquirytriage.liaison.jdbc;

import java.time.Clock;

import org.inquirytriage.liaison.OfficeLinks;
import org.inquirytriage.pipeline.ProgramIdentity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the handovers to the database. */
@Configuration(proxyBeanMethods = false)
class LiaisonJdbcConfiguration {

	@Bean
	JdbcHandovers handovers(JdbcClient jdbc, Clock clock) {
		return new JdbcHandovers(jdbc, clock);
	}

	@Bean
	JdbcAlarms alarms(JdbcClient jdbc) {
		return new JdbcAlarms(jdbc);
	}

	@Bean
	JdbcWebhookCalls webhookCalls(JdbcClient jdbc) {
		return new JdbcWebhookCalls(jdbc);
	}

	@Bean
	OfficeLinks officeLinks(JdbcClient jdbc, ProgramIdentity identity, Clock clock) {
		return new OfficeLinks(identity.reviewUrl(), new LiaisonKeys(jdbc, clock).key("office-links"));
	}

}
