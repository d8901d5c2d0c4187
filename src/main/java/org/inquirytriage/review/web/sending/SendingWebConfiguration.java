package org.inquirytriage.review.web.sending;

import java.time.Clock;

import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.web.ProgramTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page on sending. */
@Configuration(proxyBeanMethods = false)
class SendingWebConfiguration {

	@Bean
	SendingViews sendingViews(SendingState state, Outbox outbox, ServiceState service, ProgramTime time, Clock clock) {
		return new SendingViews(state, outbox, service, time, clock);
	}

}
