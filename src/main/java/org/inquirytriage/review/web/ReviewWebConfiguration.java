package org.inquirytriage.review.web;

import java.time.Clock;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.review.Reviews;
import org.inquirytriage.review.ServiceState;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages to the case files and the outbox. */
@Configuration(proxyBeanMethods = false)
class ReviewWebConfiguration {

	@Bean
	ProgramTime programTime(MessageSource messages, TemplateLibrary library, Clock clock) {
		return new ProgramTime(messages, library.calendar().zone(), clock);
	}

	@Bean
	PlainWords plainWords(MessageSource messages, TemplateLibrary library, Programs programs) {
		// Only of topics that were added since is the wording in force asked.
		return new PlainWords(messages, (slug, language) -> library.title(slug, language)
			.or(() -> programs.shared().library().title(slug, language)), programs::office);
	}

	@Bean
	InquiryRows inquiryRows(Outbox outbox, PlainWords words, ProgramTime time, Clock clock) {
		return new InquiryRows(outbox, words, time, clock);
	}

	@Bean
	Counts counts(Inquiries inquiries, Clock clock) {
		return new Counts(inquiries, clock);
	}

	@Bean
	InquiryList inquiryList(Inquiries inquiries, InquiryRows rows, Counts counts) {
		return new InquiryList(inquiries, rows, counts);
	}

	@Bean
	Banners banners(Inquiries inquiries, ServiceState state, PlainWords words, ProgramTime time, Clock clock) {
		return new Banners(inquiries, state, words, time, clock);
	}

	@Bean
	UndoOffers undoOffers(Reviews reviews, Inquiries inquiries, PlainWords words, ProgramTime time, Clock clock) {
		return new UndoOffers(reviews, inquiries, words, time, clock);
	}

}
