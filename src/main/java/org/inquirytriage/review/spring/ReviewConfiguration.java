package org.inquirytriage.review.spring;

import java.time.Clock;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.review.AgeTargets;
import org.inquirytriage.review.Drafts;
import org.inquirytriage.review.kept.Drops;
import org.inquirytriage.review.LabelledExamples;
import org.inquirytriage.review.Notes;
import org.inquirytriage.review.ProgramMail;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.review.ReviewFiles;
import org.inquirytriage.review.ReviewLimits;
import org.inquirytriage.review.ReviewMail;
import org.inquirytriage.review.Reviews;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assembles the review desk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReviewProperties.class)
class ReviewConfiguration {

	@Bean
	ReviewLimits reviewLimits(ReviewProperties properties) {
		return properties.limits();
	}

	@Bean
	AgeTargets ageTargets(ReviewProperties properties) {
		return properties.targets();
	}

	@Bean
	ReviewFiles reviewFiles(Inquiries inquiries, Casework casework, InquiryHistory history, Outbox outbox,
			ReplyLedger ledger, ReviewStores stores) {
		return new ReviewFiles(inquiries, casework, history, outbox, ledger, stores.reviews(), stores.drafts(),
				stores.notes(), stores.examples(), stores.drops());
	}

	@Bean
	ReviewStores reviewStores(Reviews reviews, Drafts drafts, Notes notes, LabelledExamples examples, Drops drops) {
		return new ReviewStores(reviews, drafts, notes, examples, drops);
	}

	@Bean
	ReviewMail reviewMail(Programs programs, ProgramMail program, MessageIds messageIds, Outbox outbox) {
		return new ReviewMail(programs, program, messageIds, outbox);
	}

	@Bean
	ReviewDesk reviewDesk(ReviewFiles files, ReviewMail mail, ReviewLimits limits,
			PlatformTransactionManager transactions, Clock clock) {
		return new ReviewDesk(files, mail, limits, new TransactionTemplate(transactions), clock);
	}

	/**
	 * What people decide and write.
	 *
	 * @param reviews the decisions
	 * @param drafts of answers
	 * @param notes of staff
	 * @param examples whose truth a person told
	 * @param drops of what could not be read or did not arrive
	 */
	record ReviewStores(Reviews reviews, Drafts drafts, Notes notes, LabelledExamples examples, Drops drops) {
	}

}
