package org.inquirytriage.tuning.bench.web;

import org.inquirytriage.inquiry.words.DecisionWords;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.program.Programs;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of the test bench. */
@Configuration(proxyBeanMethods = false)
class BenchWebConfiguration {

	@Bean
	BenchViews benchViews(MessageSource messages, TemplateLibrary.Current library, Programs programs) {
		return new BenchViews(
				new DecisionWords(messages, (slug, language) -> library.now().title(slug, language), programs::office));
	}

}
