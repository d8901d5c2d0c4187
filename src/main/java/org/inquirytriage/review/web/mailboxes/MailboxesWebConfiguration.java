package org.inquirytriage.review.web.mailboxes;

import java.time.Clock;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.mailboxes.Mailboxes;
import org.inquirytriage.review.web.ProgramTime;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page on mailboxes. */
@Configuration(proxyBeanMethods = false)
class MailboxesWebConfiguration {

	@Bean
	MailboxViews mailboxViews(ObjectProvider<Mailboxes> mailboxes, ServiceState service, AccessLog log,
			ProgramTime time, Clock clock) {
		return new MailboxViews(mailboxes, service, log, time, clock);
	}

}
