package org.inquirytriage.platform.mailboxes;

import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.upkeep.MailboxUpkeep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the page on mailboxes what intake knows of them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("triage.mailboxes[0].host")
class MailboxesConfiguration {

	@Bean
	UpkeptMailboxes programMailboxes(MailboxAccounts accounts, MailboxUpkeep upkeep) {
		return new UpkeptMailboxes(accounts, upkeep);
	}

}
