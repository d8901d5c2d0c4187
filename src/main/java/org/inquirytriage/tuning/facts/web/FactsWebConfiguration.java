package org.inquirytriage.tuning.facts.web;

import java.time.Clock;

import org.inquirytriage.reply.ReplyComposer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of facts. */
@Configuration(proxyBeanMethods = false)
class FactsWebConfiguration {

	@Bean
	FactsViews factsViews(ReplyComposer composer, Clock clock) {
		return new FactsViews(composer, clock);
	}

}
