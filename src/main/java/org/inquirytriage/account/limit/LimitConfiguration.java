package org.inquirytriage.account.limit;

import java.util.List;

import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.MailboxNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what limits people to mailboxes. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	@Bean
	MailboxLimits mailboxLimits(Accounts accounts, ObjectProvider<MailboxNames> names, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		return new MailboxLimits(accounts, names.getIfAvailable(() -> List::of), events,
				new TransactionTemplate(transactions));
	}

}
