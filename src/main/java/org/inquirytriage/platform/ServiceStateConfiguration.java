package org.inquirytriage.platform;

import java.util.List;

import org.inquirytriage.account.MailboxNames;
import org.inquirytriage.demo.DemoMail;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.ServiceState.MailboxState;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.tuning.shadow.ShadowRuns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the pages what the service as a whole is doing. */
@Configuration(proxyBeanMethods = false)
class ServiceStateConfiguration {

	@Bean
	ServiceState serviceState(ObjectProvider<MailboxAccounts> mailboxes, ObjectProvider<DemoMail> embedded,
			SendingState sending, ObjectProvider<CurrentTriage> triage, ObjectProvider<ShadowRuns> shadows) {
		return new ServiceState() {

			@Override
			public boolean embeddedMail() {
				return embedded.getIfAvailable() != null;
			}

			@Override
			public boolean withoutModels() {
				return triage.stream().anyMatch((current) -> current.problem().isPresent());
			}

			@Override
			public boolean earlierModels() {
				return shadows.stream().anyMatch(ShadowRuns::anyUnnoted);
			}

			@Override
			public List<MailboxState> mailboxes() {
				return mailboxes.stream()
					.flatMap((accounts) -> accounts.all().stream())
					.map((account) -> state(account, sending.current().mode()))
					.toList();
			}

		};
	}

	@Bean
	MailboxNames mailboxNames(ServiceState state) {
		return () -> state.mailboxes().stream().map(MailboxState::name).toList();
	}

	private static ServiceState.MailboxState state(MailboxAccount account, SendingState.Mode whole) {
		ServiceState.Mode mode = switch (account.mode()) {
			case LIVE -> switch (whole) {
				case LIVE -> ServiceState.Mode.LIVE;
				case RECEIVE_ONLY -> ServiceState.Mode.RECEIVE_ONLY;
			};
			case SHADOW -> ServiceState.Mode.SHADOW;
			case RECEIVE_ONLY -> ServiceState.Mode.RECEIVE_ONLY;
		};
		return new ServiceState.MailboxState(account.name(), mode);
	}

}
