package org.inquirytriage.tuning.models.web;

import java.time.Clock;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.TrainingSet;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages of models. */
@Configuration(proxyBeanMethods = false)
class ModelsWebConfiguration {

	@Bean
	ModelViews modelViews(ModelVersions versions, TrainingSet set, TemplateLibrary.Current library, Clock clock) {
		return new ModelViews(versions, set, library, clock);
	}

}
