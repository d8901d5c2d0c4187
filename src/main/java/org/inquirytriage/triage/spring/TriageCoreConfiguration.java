package org.inquirytriage.triage.spring;

import java.nio.file.Path;
import java.util.Map;

import org.inquirytriage.triage.training.ClassifierTrainer;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.opennlp.OpenNlpTrainer;
import org.inquirytriage.triage.opennlp.TriageFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Assembles triage from the models folder. */
@Configuration(proxyBeanMethods = false)
class TriageCoreConfiguration {

	@Bean
	TriageFolders triageAssembly() {
		return new TriageFiles();
	}

	@Bean
	@Lazy
	Triage triage(TriageAssembly assembly, @Qualifier("modelsFolder") Path modelsFolder,
			ObjectProvider<Triage.AnswerLimits> limits) {
		return assembly.assemble(modelsFolder).within(limits.getIfAvailable(() -> Map::of));
	}

	@Bean
	ClassifierTrainer classifierTrainer() {
		return new OpenNlpTrainer();
	}

}
