package org.inquirytriage.tuning.web;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.platform.AuditedErrorConfiguration;
import org.inquirytriage.review.web.SampleCases;
import org.inquirytriage.tuning.bench.Bench;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.replay.StoredHistory;
import org.inquirytriage.tuning.replay.StoredInquiries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of tuning, to be added to the other pages. */
@ExtendWith(SpringExtension.class)
public class TuningPages {

	/** Its wiring; nested in a test's class so that no scan of the program finds it. */
	@Configuration(proxyBeanMethods = false)
	@Import(AuditedErrorConfiguration.class)
	@ComponentScan({ "org.inquirytriage.tuning.bench", "org.inquirytriage.tuning.offices",
			"org.inquirytriage.tuning.lexicon", "org.inquirytriage.tuning.spring", "org.inquirytriage.tuning.web",
			"org.inquirytriage.tuning.jdbc", "org.inquirytriage.tuning.templates", "org.inquirytriage.tuning.changes",
			"org.inquirytriage.tuning.facts", "org.inquirytriage.tuning.replay", "org.inquirytriage.tuning.thresholds",
			"org.inquirytriage.tuning.learning", "org.inquirytriage.tuning.models", "org.inquirytriage.tuning.reports",
			"org.inquirytriage.tuning.shadow", "org.inquirytriage.tuning.topics", "org.inquirytriage.office.jdbc",
			"org.inquirytriage.text.spring", "org.inquirytriage.triage.spring" })
	public static class Wiring {

		@Bean
		SampleLabels sampleLabels(SampleCases cases, JdbcClient jdbc, ModelVersions versions) {
			return new SampleLabels(cases, jdbc, versions);
		}

		@Bean
		Bench bench() {
			return new FixedBench();
		}

		@Bean
		FixedDeciders deciders() {
			return new FixedDeciders();
		}

		@Bean
		StoredHistory storedHistory(Inquiries inquiries) {
			return (moment) -> new StoredInquiries(inquiries, moment, "OFF-01");
		}

	}

}
