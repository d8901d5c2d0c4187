package org.inquirytriage.review.audit.web;

import java.time.Clock;

import org.inquirytriage.review.UpperBound;
import org.inquirytriage.review.audit.AuditSamples;
import org.inquirytriage.review.audit.SampleRates;
import org.inquirytriage.review.web.casefile.CaseViews;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages of checks. */
@Configuration(proxyBeanMethods = false)
class AuditWebConfiguration {

	@Bean
	CheckViews checkViews(AuditSamples samples, SampleRates rates, UpperBound bound, CaseViews cases, Clock clock) {
		return new CheckViews(samples, rates, bound, cases, clock);
	}

}
