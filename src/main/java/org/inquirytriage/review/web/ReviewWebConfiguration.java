package org.inquirytriage.review.web;

import java.time.Clock;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.review.ServiceState;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages to the case files and the outbox. */
@Configuration(proxyBeanMethods = false)
class ReviewWebConfiguration {

	@Bean
	ProgramTime programTime(TemplateLibrary library, Clock clock) {
		return new ProgramTime(library.calendar().zone(), clock);
	}

	@Bean
	PlainWords plainWords(MessageSource messages, TemplateLibrary library, OfficeDirectory offices) {
		return new PlainWords(messages, library, offices);
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
	CaseViews caseViews(Inquiries inquiries, Explanations explanations, InquiryRows rows, WhyWords why,
			HistoryWords history) {
		return new CaseViews(inquiries, explanations, rows, why, history);
	}

	@Bean
	WhyWords whyWords(PlainWords words) {
		return new WhyWords(words);
	}

	@Bean
	HistoryWords historyWords(InquiryHistory history, AccessLog log, PlainWords words, ProgramTime time) {
		return new HistoryWords(history, log, words, time);
	}

}
