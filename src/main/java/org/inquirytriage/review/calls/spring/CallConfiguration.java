package org.inquirytriage.review.calls.spring;

import java.time.Clock;

import org.inquirytriage.account.MailboxNames;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.review.ProgramMail;
import org.inquirytriage.review.calls.StaffCalls;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assembles the mail that calls staff. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallProperties.class)
class CallConfiguration {

	@Bean
	StaffCalls.Letterhead letterhead(Programs programs, ProgramMail program, MessageIds messageIds) {
		return new StaffCalls.Letterhead(programs.shared().composer(), program, messageIds);
	}

	@Bean
	StaffCalls staffCalls(Inquiries inquiries, Outbox outbox, StaffCalls.Letterhead letterhead,
			CallProperties properties, ObjectProvider<MailboxNames> mailboxes, Clock clock) {
		mailboxes.ifAvailable((names) -> names.check("triage.review.calls.digest-of", properties.digestOf().keySet()));
		return new StaffCalls(inquiries, outbox, letterhead, properties.settings(), clock);
	}

	@Bean
	CallSchedule callSchedule(StaffCalls calls) {
		return new CallSchedule(calls);
	}

}
