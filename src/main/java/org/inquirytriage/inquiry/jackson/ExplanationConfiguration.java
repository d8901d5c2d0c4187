package org.inquirytriage.inquiry.jackson;

import org.inquirytriage.inquiry.Explanations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers explanations as JSON. */
@Configuration(proxyBeanMethods = false)
class ExplanationConfiguration {

	@Bean
	Explanations explanations() {
		return new JsonExplanations();
	}

}
