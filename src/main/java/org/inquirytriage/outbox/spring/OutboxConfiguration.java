package org.inquirytriage.outbox.spring;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.random.RandomGenerator;

import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.SendingPermission;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.relay.Courier;
import org.inquirytriage.outbox.relay.Deliveries;
import org.inquirytriage.outbox.relay.RetryPolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the relay, once a mail server is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("triage.smtp.host")
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfiguration {

	@Bean
	Courier courier(Deliveries deliveries, MailTransport transport, ObjectProvider<AttachmentSource> attachments,
			ObjectProvider<SendingPermission> permission, OutboxProperties settings, Clock clock) {
		RetryPolicy policy = new RetryPolicy(settings.firstPause(), settings.longestPause(), settings.giveUpAfter(),
				RandomGenerator.getDefault());
		return new Courier(deliveries, transport, attachments.getIfAvailable(() -> OutboxConfiguration::nothingKept),
				permission.getIfAvailable(SendingPermission::always), policy, clock);
	}

	private static InputStream nothingKept(String digest) throws IOException {
		throw new IOException("Received messages are not kept");
	}

	@Bean
	SendingHealth sendingHealthIndicator(SendingState state) {
		return new SendingHealth(state);
	}

	@Bean
	RelaySchedule relaySchedule(Deliveries deliveries, Courier courier, OutboxProperties settings) {
		return new RelaySchedule(deliveries, courier, settings);
	}

}
