package org.inquirytriage.pipeline.spring;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Filing;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.ReportReader;
import org.inquirytriage.intake.SentFolders;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.ReplyCaps;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.SentMail;
import org.inquirytriage.outbox.UndeliverableAddresses;
import org.inquirytriage.pipeline.CaseFiles;
import org.inquirytriage.pipeline.DecisionKeeping;
import org.inquirytriage.pipeline.DeliveryFollowUp;
import org.inquirytriage.pipeline.ForwardAnswers;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.InquiryProcessing;
import org.inquirytriage.pipeline.InquirySink;
import org.inquirytriage.pipeline.ModePermission;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.inquirytriage.pipeline.ResponseLimits;
import org.inquirytriage.pipeline.ReturnedMail;
import org.inquirytriage.pipeline.Surroundings;
import org.inquirytriage.reply.program.Programs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assembles the part of the pipeline that acts. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PipelineProperties.class)
class PipelineConfiguration {

	@Bean
	ProgramIdentity programIdentity(PipelineProperties properties) {
		return properties.identity();
	}

	@Bean
	InquirySink inquirySink(Inquiries inquiries, Filing filing, ApplicationEventPublisher events) {
		return new InquirySink(inquiries, filing, () -> events.publishEvent(new MessageStored()));
	}

	@Bean
	AttachmentSource attachmentSource(Inquiries inquiries, Programs programs) {
		return new CarriedMessages(
				(digest) -> inquiries.rawOf(digest)
					.orElseThrow(() -> new IOException("The received message is not kept any more")),
				programs::offices);
	}

	@Bean
	ModePermission sendingPermission(Inquiries inquiries, MailboxAccounts mailboxes, SendingState state) {
		return new ModePermission(inquiries, mailboxes, state);
	}

	@Bean
	CaseFiles caseFiles(Inquiries inquiries, UndecidedInquiries undecided, Outbox outbox,
			PlatformTransactionManager transactions) {
		return new CaseFiles(inquiries, undecided, outbox, new TransactionTemplate(transactions));
	}

	@Bean
	ResponseLimits responseLimits(ReplyLedger ledger, ReplyCaps caps, UndeliverableAddresses undeliverable) {
		return new ResponseLimits(ledger, caps, undeliverable);
	}

	@Bean
	DecisionKeeping decisionKeeping(CaseFiles files, ResponseLimits limits, MessageIds messageIds,
			ProgramIdentity identity, Explanations explanations) {
		return new DecisionKeeping(files, limits, messageIds, identity, explanations);
	}

	@Bean
	ReturnedMail returnedMail(Outbox outbox, UndeliverableAddresses addresses, ReportReader reports, Casework casework,
			InquiryHistory history) {
		return new ReturnedMail(outbox, addresses, reports, casework, history);
	}

	@Bean
	DeliveryFollowUpListener deliveryFollowUp(Casework casework, InquiryHistory history) {
		return new DeliveryFollowUpListener(new DeliveryFollowUp(casework, history));
	}

	@Bean
	Surroundings surroundings(MailboxAccounts mailboxes, Programs programs, ProgramIdentity identity,
			ObjectProvider<ForwardAnswers> answers, Clock clock) {
		return new Surroundings(mailboxes, programs, identity, answers.getIfAvailable(ForwardAnswers::none), clock);
	}

	@Bean
	InquiryProcessing inquiryProcessing(CaseFiles files, DecisionKeeping keeping, ReturnedMail returned,
			InquiryPipeline pipeline, MessageParser parser, Surroundings surroundings) {
		return new InquiryProcessing(files, keeping, returned, pipeline, parser, surroundings);
	}

	@Bean
	LoopHealth loopHealthIndicator(Inquiries inquiries, Clock clock) {
		return new LoopHealth(inquiries, clock);
	}

	@Bean
	SentCopies sentCopies(SentMail mail, ObjectProvider<SentFolders> folders, MailboxAccounts mailboxes) {
		return new SentCopies(mail, folders.getIfAvailable(SentCopies::nowhere), mailboxes);
	}

	@Bean
	DecisionSchedule decisionSchedule(InquiryProcessing processing,
			@Value("${triage.decision-interval:500ms}") Duration interval,
			@Value("${triage.decision-threads:2}") int threads) {
		return new DecisionSchedule(processing, interval, threads);
	}

}
