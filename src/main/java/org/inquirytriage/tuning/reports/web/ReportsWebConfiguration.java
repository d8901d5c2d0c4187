package org.inquirytriage.tuning.reports.web;

import java.time.Clock;

import org.inquirytriage.inquiry.words.DecisionWords;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.tuning.reports.AuditedError;
import org.inquirytriage.tuning.reports.Figures;
import org.inquirytriage.tuning.reports.Reports;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of reports. */
@Configuration(proxyBeanMethods = false)
class ReportsWebConfiguration {

	@Bean
	Reports reports(Figures figures, AuditedError audited, TemplateLibrary.Current library, Clock clock) {
		return new Reports(figures, audited, () -> library.now().calendar().zone(), clock);
	}

	@Bean
	ReportWords reportWords(MessageSource messages, TemplateLibrary.Current library, Programs programs) {
		return new ReportWords(
				new DecisionWords(messages, (slug, language) -> library.now().title(slug, language), programs::office));
	}

	@Bean
	Sheets sheets(ReportWords words) {
		return new Sheets(words);
	}

}
