package org.inquirytriage.review.web.casefile;

import java.time.Clock;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.review.LabelledExamples;
import org.inquirytriage.review.Notes;
import org.inquirytriage.review.web.InquiryRows;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is known of one inquiry. */
@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {

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
	Standings standings(HistoryWords history, Notes notes, LabelledExamples examples, PlainWords words,
			ProgramTime time, Clock clock) {
		return new Standings(history, new Standings.Told(notes, examples), words, time, clock);
	}

}
