package org.inquirytriage.review.web.desk;

import java.time.Clock;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.review.Drafts;
import org.inquirytriage.review.Notes;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.web.InquiryRows;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of an inquiry and what people do there. */
@Configuration(proxyBeanMethods = false)
class DeskWebConfiguration {

	@Bean
	CaseViews caseViews(Inquiries inquiries, Explanations explanations, InquiryRows rows, WhyWords why,
			HistoryWords history, Standings standings) {
		return new CaseViews(inquiries, explanations, rows, why, history, standings);
	}

	@Bean
	WhyWords whyWords(PlainWords words) {
		return new WhyWords(words);
	}

	@Bean
	HistoryWords historyWords(InquiryHistory history, AccessLog log, PlainWords words, ProgramTime time) {
		return new HistoryWords(history, log, words, time);
	}

	@Bean
	Standings standings(HistoryWords history, Notes notes, ProgramTime time, Clock clock) {
		return new Standings(history, notes, time, clock);
	}

	@Bean
	Choices choices(Accounts accounts, PlainWords words, ProgramTime time, Clock clock) {
		return new Choices(accounts, words, time, clock);
	}

	@Bean
	Steps steps(Inquiries inquiries, HistoryWords history, PlainWords words, Clock clock) {
		return new Steps(inquiries, history, words, clock);
	}

	@Bean
	Composer composer(ReplyComposer composer, Inquiries inquiries, Explanations explanations, Drafts drafts,
			PlainWords words, Clock clock) {
		return new Composer(composer, new Composer.CaseSources(inquiries, explanations, drafts), words, clock);
	}

	@Bean
	PreviewWords previewWords(ServiceState state, PlainWords words) {
		return new PreviewWords(state, words);
	}

	@Bean
	DecidePages decidePages(Inquiries inquiries, CaseViews cases, ReviewDesk desk, PreviewWords previews) {
		return new DecidePages(inquiries, cases, desk, previews);
	}

}
