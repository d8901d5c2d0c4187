package org.inquirytriage.tuning.learning.web;

import java.nio.file.Path;
import java.time.Clock;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.jackson.JsonCorpusLines;
import org.inquirytriage.tuning.learning.CorpusLines;
import org.inquirytriage.tuning.learning.ExampleDesk;
import org.inquirytriage.tuning.learning.Examples;
import org.inquirytriage.tuning.learning.ShippedCorpus;
import org.inquirytriage.tuning.learning.TopicExamples;
import org.inquirytriage.tuning.learning.TopicLessons;
import org.inquirytriage.tuning.templates.CurrentTemplates;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the pages of examples. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

	@Bean
	CorpusLines corpusLines() {
		return new JsonCorpusLines();
	}

	@Bean
	ShippedCorpus shippedCorpus(Corpus corpus, @Qualifier("modelsFolder") Path modelsFolder) {
		return new ShippedCorpus(corpus, modelsFolder.resolve("corpus"));
	}

	@Bean
	TopicLessons topicLessons(TopicExamples examples, CurrentTemplates templates) {
		return new TopicLessons(examples, () -> templates.latest().addedTopics());
	}

	@Bean
	ExampleDesk exampleDesk(Examples examples, AdminChanges changes, PlatformTransactionManager transactions,
			Clock clock) {
		return new ExampleDesk(examples, changes, new TransactionTemplate(transactions), clock);
	}

	@Bean
	LearningViews learningViews(Examples examples, ShippedCorpus corpus, ObjectProvider<Triage> live,
			TemplateLibrary.Current library) {
		return new LearningViews(examples, corpus, live::getObject, library);
	}

}
