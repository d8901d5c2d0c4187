package org.inquirytriage.text.spring;

import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.text.jsoup.JsoupHtmlToText;
import org.inquirytriage.text.opennlp.OpenNlpLanguages;
import org.inquirytriage.text.opennlp.OpenNlpSentences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assembles the text cleaner from jsoup and OpenNLP. */
@Configuration(proxyBeanMethods = false)
class TextCoreConfiguration {

	@Bean
	TextCleaner textCleaner() {
		return new TextCleaner(new JsoupHtmlToText(), OpenNlpSentences.packed(), OpenNlpLanguages.packed());
	}

}
