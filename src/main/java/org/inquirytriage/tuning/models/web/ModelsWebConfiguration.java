package org.inquirytriage.tuning.models.web;

import java.time.Clock;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.Retraining;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages of models. */
@Configuration(proxyBeanMethods = false)
class ModelsWebConfiguration {

	@Bean
	ModelViews modelViews(ModelVersions versions, Retraining retraining, ModelDesk desk,
			TemplateLibrary.Current library, Clock clock) {
		return new ModelViews(versions, retraining, desk, library, clock);
	}

}
