package org.inquirytriage.tuning.shadow.web;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.shadow.ShadowRuns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages of shadows. */
@Configuration(proxyBeanMethods = false)
class ShadowWebConfiguration {

	@Bean
	ShadowViews shadowViews(ShadowRuns runs, TemplateLibrary.Current library) {
		return new ShadowViews(runs, library);
	}

}
