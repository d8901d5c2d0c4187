package org.inquirytriage.review.jsoup;

import org.inquirytriage.review.reading.HtmlCopies;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the pages show HTML bodies. */
@Configuration(proxyBeanMethods = false)
class HtmlCopyConfiguration {

	@Bean
	HtmlCopies htmlCopies() {
		return new JsoupHtmlCopies();
	}

}
