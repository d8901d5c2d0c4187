package org.inquirytriage.tuning.templates.web;

import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.Differences;
import org.inquirytriage.tuning.templates.TemplatePreviews;
import org.inquirytriage.tuning.templates.TemplateUse;
import org.inquirytriage.tuning.templates.TemplateVersions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages of templates. */
@Configuration(proxyBeanMethods = false)
class TemplatesWebConfiguration {

	@Bean
	TemplateViews templateViews(CurrentTemplates current, TemplateVersions versions, TemplatePreviews previews,
			Differences differences, TemplateUse use) {
		return new TemplateViews(current, versions, previews, differences, use);
	}

}
