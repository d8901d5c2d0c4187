package org.inquirytriage.platform;

import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks at the start that our mail can be told from forged mail. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("triage.smtp.host")
class SenderAlignmentConfiguration {

	@Bean
	ApplicationRunner senderAlignment(MailboxAccounts mailboxes, @Value("${triage.smtp.mail-from:}") String mailFrom,
			@Value("${triage.smtp.local-name:}") String localName) {
		return (arguments) -> SenderAlignment.report(mailFrom, localName,
				mailboxes.all().stream().map(MailboxAccount::address).toList());
	}

}
