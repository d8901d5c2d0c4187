package org.inquirytriage.triage.spring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.opennlp.OpenNlpTrainer;
import org.inquirytriage.triage.opennlp.TriageFiles;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.triage.published.PublishedModels;
import org.inquirytriage.triage.training.ClassifierTrainer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Assembles triage from the models folder, or from models that were published. */
@Configuration(proxyBeanMethods = false)
class TriageCoreConfiguration {

	@Bean
	TriageFolders triageAssembly() {
		return new TriageFiles();
	}

	/** Where nothing can be published, models that cannot be used are an error. */
	@Bean
	@Lazy
	Triage triage(TriageFolders assembly, @Qualifier("modelsFolder") Path modelsFolder,
			ObjectProvider<CurrentTriage> current, ObjectProvider<Triage.AnswerLimits> limits) {
		return layers(assembly, modelsFolder, current.getIfAvailable()).within(limits.getIfAvailable(() -> Map::of));
	}

	private static Triage layers(TriageFolders assembly, Path modelsFolder, @Nullable CurrentTriage inForce) {
		if (inForce == null) {
			return assembly.assemble(modelsFolder);
		}
		// Lexicons that cannot be used stop the start.
		inForce.get();
		return Triage.following(inForce);
	}

	@Bean
	ClassifierTrainer classifierTrainer() {
		return new OpenNlpTrainer();
	}

}
