package org.inquirytriage.review.web.queue;

import java.time.Clock;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.review.AgeTargets;
import org.inquirytriage.review.kept.SavedViews;
import org.inquirytriage.review.web.InquiryRows;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the queue. */
@Configuration(proxyBeanMethods = false)
class QueueWebConfiguration {

	@Bean
	OwnViews ownViews(SavedViews views, Inquiries inquiries, Clock clock) {
		return new OwnViews(views, inquiries, clock);
	}

	@Bean
	QueueViews queueViews(Inquiries inquiries, InquiryRows rows, AgeTargets targets, PlainWords words, ProgramTime time,
			Clock clock) {
		return new QueueViews(inquiries, rows, targets, new QueueViews.Words(words, time), clock);
	}

}
