package org.inquirytriage.liaison;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.inquirytriage.review.ProgramMail;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.UpperBound;
import org.inquirytriage.review.web.FixedMail;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The liaison with the case files, and a clock that a test moves. */
public class LiaisonWiring {

	/** A Tuesday morning at the program. */
	public static final Instant START = Instant.parse("2026-10-06T15:00:00Z");

	/** Its wiring; nested so that no scan of the program finds it. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(
			basePackages = { "org.inquirytriage.account", "org.inquirytriage.review", "org.inquirytriage.inquiry",
					"org.inquirytriage.outbox.jdbc", "org.inquirytriage.reply.spring",
					"org.inquirytriage.office.spring", "org.inquirytriage.liaison" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
	public static class Wiring {

		@Bean
		TestClock clock() {
			return new TestClock(START);
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
		MailboxAccounts mailboxes() {
			return new MailboxAccounts(List.of(account("program", "heart"), account("vascular", "vascular")));
		}

		private static MailboxAccount account(String name, String localPart) {
			return new MailboxAccount(name, EmailAddress.of(localPart + "@example.org"), List.of(), "INBOX",
					MailboxMode.LIVE);
		}

		@Bean
		ProgramIdentity identity() {
			return new ProgramIdentity("Heart Program", List.of(EmailAddress.of("on-call@example.org")),
					"https://triage.example.org", Set.of(), Duration.ZERO, Duration.ofDays(3));
		}

		@Bean
		UpperBound upperBound() {
			return (count, of, confidence) -> 1.0;
		}

		@Bean
		ProgramMail programMail() {
			return new FixedMail();
		}

		@Bean
		ServiceState serviceState() {
			return new ServiceState() {

				@Override
				public boolean embeddedMail() {
					return false;
				}

				@Override
				public List<MailboxState> mailboxes() {
					return List.of();
				}

			};
		}

	}

}
