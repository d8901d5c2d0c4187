package org.inquirytriage.tuning.facts.web;

import java.time.Clock;

import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.tuning.facts.FactDesk;
import org.inquirytriage.tuning.snakeyaml.YamlFacts;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplatePreviews;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of facts. */
@Configuration(proxyBeanMethods = false)
class FactsWebConfiguration {

	@Bean
	FactDesk factDesk(CurrentTemplates current, TemplateDesk desk, TemplatePreviews previews) {
		return new FactDesk(current, new YamlFacts(), desk, previews);
	}

	@Bean
	FactsViews factsViews(CurrentTemplates current, TemplatePreviews previews, Programs programs, FactDesk facts,
			Clock clock) {
		return new FactsViews(current, previews, programs, facts, clock);
	}

}
