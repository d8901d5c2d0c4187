package org.inquirytriage.review.web;

import java.nio.file.Path;
import java.time.Clock;

import org.inquirytriage.demo.DemoMail;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.relay.Deliveries;
import org.inquirytriage.review.ProgramMail;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.UpperBound;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The pages with what they show, and without the parts that fetch and send mail.
 */
@ExtendWith(SpringExtension.class)
public class Pages {

	/** Its wiring; nested in a test's class so that no scan of the program finds it. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(
			basePackages = { "org.inquirytriage.account", "org.inquirytriage.review", "org.inquirytriage.demo.web",
					"org.inquirytriage.inquiry", "org.inquirytriage.outbox.jdbc", "org.inquirytriage.reply.spring",
					"org.inquirytriage.office.spring" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
	public static class Wiring {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		Path modelsFolder() {
			return Path.of("models");
		}

		@Bean
		Path templatesFolder() {
			return Path.of("templates");
		}

		@Bean
		ServiceState serviceState() {
			return new FixedState();
		}

		@Bean
		FixedMailboxes programMailboxes() {
			return new FixedMailboxes();
		}

		@Bean
		UpperBound upperBound() {
			return (count, of, confidence) -> (of == 0) ? 1.0 : Math.min(1.0, (count + 3.0) / of);
		}

		@Bean
		ProgramMail programMail() {
			return new FixedMail();
		}

		@Bean
		DemoMail demoMail(Clock clock) {
			return new AnsweringMail(clock);
		}

		@Bean
		SampleCases sampleCases(Inquiries inquiries, UndecidedInquiries undecided, Explanations explanations,
				Outbox outbox, Deliveries deliveries, Casework casework, Clock clock) {
			return new SampleCases(inquiries, undecided, explanations, outbox, deliveries, casework, clock);
		}

	}

}
