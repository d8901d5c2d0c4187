package org.inquirytriage.review.web.desk;

import java.time.Clock;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.review.Drafts;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;
import org.inquirytriage.review.web.casefile.CaseViews;
import org.inquirytriage.review.web.casefile.HistoryWords;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of an inquiry and what people do there. */
@Configuration(proxyBeanMethods = false)
class DeskWebConfiguration {

	@Bean
	Choices choices(Accounts accounts, Inquiries inquiries, PlainWords words, ProgramTime time, Clock clock) {
		return new Choices(accounts, inquiries, words, time, clock);
	}

	@Bean
	Steps steps(Inquiries inquiries, HistoryWords history, PlainWords words, Clock clock) {
		return new Steps(inquiries, history, words, clock);
	}

	@Bean
	Composer composer(Programs programs, Inquiries inquiries, Explanations explanations, Drafts drafts,
			PlainWords words, Clock clock) {
		return new Composer(programs, new Composer.CaseSources(inquiries, explanations, drafts), words, clock);
	}

	@Bean
	PreviewWords previewWords(ServiceState state, PlainWords words) {
		return new PreviewWords(state, words);
	}

	@Bean
	DecidePages decidePages(Inquiries inquiries, CaseViews cases, ReviewDesk desk, PreviewWords previews,
			AccessLog log) {
		return new DecidePages(inquiries, cases, desk, previews, log);
	}

}
