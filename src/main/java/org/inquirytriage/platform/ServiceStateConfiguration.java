package org.inquirytriage.platform;

import java.util.List;

import org.inquirytriage.demo.DemoMail;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.review.ServiceState;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the pages what the service as a whole is doing. */
@Configuration(proxyBeanMethods = false)
class ServiceStateConfiguration {

	@Bean
	ServiceState serviceState(ObjectProvider<MailboxAccounts> mailboxes, ObjectProvider<DemoMail> embedded) {
		return new ServiceState() {

			@Override
			public boolean embeddedMail() {
				return embedded.getIfAvailable() != null;
			}

			@Override
			public List<MailboxState> mailboxes() {
				return mailboxes.stream()
					.flatMap((accounts) -> accounts.all().stream())
					.map(ServiceStateConfiguration::state)
					.toList();
			}

		};
	}

	private static ServiceState.MailboxState state(MailboxAccount account) {
		ServiceState.Mode mode = switch (account.mode()) {
			case LIVE -> ServiceState.Mode.LIVE;
			case SHADOW -> ServiceState.Mode.SHADOW;
			case RECEIVE_ONLY -> ServiceState.Mode.RECEIVE_ONLY;
		};
		return new ServiceState.MailboxState(account.name(), mode);
	}

}
