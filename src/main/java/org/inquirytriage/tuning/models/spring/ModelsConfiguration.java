package org.inquirytriage.tuning.models.spring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.triage.published.PublishedPhrases;
import org.inquirytriage.tuning.Bounds;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.ModelTraining;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.evaluation.DetailedEvaluation;
import org.inquirytriage.tuning.learning.CorpusLines;
import org.inquirytriage.tuning.learning.Examples;
import org.inquirytriage.tuning.learning.ShippedCorpus;
import org.inquirytriage.tuning.learning.TopicLessons;
import org.inquirytriage.tuning.models.FrozenMessages;
import org.inquirytriage.tuning.models.Gates;
import org.inquirytriage.tuning.models.Measuring;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.ModelStore;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.Retraining;
import org.inquirytriage.tuning.models.StoredModels;
import org.inquirytriage.tuning.models.Succession;
import org.inquirytriage.tuning.models.TrainingSet;
import org.inquirytriage.tuning.models.Workshop;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assembles training and publishing, and the triage that follows what is published. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LearningProperties.class)
class ModelsConfiguration {

	// Without a miss among so many the true rate lies below 0.5 % (95 % confidence).
	private static final int FEWEST_MEASURED = 598;

	// Of 1,500 a training was seen to use nearly all.
	private static final long MEGABYTES = 1900;

	private static final Duration BEAT = Duration.ofSeconds(2);

	@Bean
	ModelStore modelStore(LearningProperties properties) {
		return new ModelStore(properties.dataDir().resolve("models"));
	}

	@Bean
	CurrentTriage currentTriage(TriageFolders assembly, @Qualifier("modelsFolder") Path modelsFolder,
			ModelVersions versions, ModelStore store, PublishedPhrases phrases, Clock clock) {
		return new CurrentTriage(assembly, modelsFolder, new StoredModels(versions, store), phrases, clock);
	}

	@Bean
	Measuring measuring(Evaluation evaluation, DetailedEvaluation detailed, Bounds bounds) {
		return new FrozenMessages(evaluation, detailed, new Gates(bounds, FEWEST_MEASURED));
	}

	@Bean
	TrainingSet trainingSet(ShippedCorpus corpus, Examples examples, CorpusLines lines, TopicLessons lessons) {
		return new TrainingSet(corpus, examples, lines, lessons);
	}

	@Bean
	Workshop.InForce inForce(ObjectProvider<Triage> live, CurrentTriage current) {
		return new Workshop.InForce(live::getObject, current::withModels);
	}

	@Bean
	Workshop workshop(ModelTraining training, TriageFolders assembly, @Qualifier("modelsFolder") Path modelsFolder,
			Workshop.InForce inForce, Measuring measuring, ModelStore store) {
		return new Workshop(training, assembly, modelsFolder, inForce, measuring, store);
	}

	@Bean
	Retraining retraining(TrainingSet set, Workshop workshop, ModelVersions versions, AdminChanges changes,
			LearningProperties properties, Clock clock) {
		return new Retraining(set, workshop, versions, changes,
				new Retraining.Settings(properties.dataDir(), MEGABYTES, BEAT, clock));
	}

	@Bean
	ModelDesk modelDesk(ModelVersions versions, ModelStore store, TriageFolders assembly, AdminChanges changes,
			ModelDesk.Rules rules, Succession succession) {
		return new ModelDesk(versions, store, assembly, changes, rules, succession);
	}

	@Bean
	ModelDesk.Rules modelRules(@Value("${triage.tuning.second-person:false}") boolean secondPerson,
			@Qualifier("modelsFolder") Path modelsFolder, PlatformTransactionManager transactions, Clock clock) {
		return new ModelDesk.Rules(secondPerson, modelsFolder, new TransactionTemplate(transactions), clock);
	}

}
