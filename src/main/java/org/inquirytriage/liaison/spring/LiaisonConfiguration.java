package org.inquirytriage.liaison.spring;

import java.time.Clock;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.liaison.AcknowledgementTime;
import org.inquirytriage.liaison.HandoverWatch;
import org.inquirytriage.liaison.HandoverWatch.CaseAccess;
import org.inquirytriage.liaison.Handovers;
import org.inquirytriage.liaison.OfficeAnswers;
import org.inquirytriage.liaison.OfficeMail;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.inquirytriage.reply.program.Programs;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assembles the watch over what offices were given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiaisonProperties.class)
class LiaisonConfiguration {

	@Bean
	OfficeMail officeMail(Programs programs, MailboxAccounts mailboxes, ProgramIdentity identity,
			MessageIds messageIds) {
		return new OfficeMail(programs, mailboxes, identity, messageIds);
	}

	@Bean
	CaseAccess caseAccess(Inquiries inquiries, Casework casework, InquiryHistory history, Outbox outbox,
			Programs programs, PlatformTransactionManager transactions) {
		return new CaseAccess(inquiries, casework, history, outbox, programs, new TransactionTemplate(transactions));
	}

	@Bean
	HandoverWatch handoverWatch(Handovers handovers, CaseAccess cases, OfficeMail mail, LiaisonProperties settings,
			Clock clock) {
		return new HandoverWatch(handovers, cases, mail, new AcknowledgementTime(settings.acknowledgeWithin()), clock);
	}

	@Bean
	OfficeAnswers officeAnswers(Outbox outbox, HandoverWatch watch) {
		return new OfficeAnswers(outbox, watch);
	}

	@Bean
	OwnSchedule handoverSchedule(HandoverWatch watch, LiaisonProperties settings) {
		return new OwnSchedule("office-watch", settings.interval(), watch::run);
	}

}
