package org.inquirytriage.review.audit.spring;

import java.time.Clock;

import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.review.audit.AuditDesk;
import org.inquirytriage.review.audit.AuditSamples;
import org.inquirytriage.review.audit.SampleRates;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assembles the checks of automatic answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SampleProperties.class)
class AuditConfiguration {

	@Bean
	SampleRates sampleRates(SampleProperties properties) {
		return properties.rates();
	}

	@Bean
	AuditDesk auditDesk(AuditSamples samples, InquiryHistory history, PlatformTransactionManager transactions) {
		return new AuditDesk(samples, history, new TransactionTemplate(transactions));
	}

	@Bean
	SampleDraw sampleDraw(AuditSamples samples, SampleRates rates, Clock clock) {
		return new SampleDraw(samples, rates, clock);
	}

}
