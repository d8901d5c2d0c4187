package org.inquirytriage.tuning.topics.web;

import java.nio.file.Path;

import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.learning.ShippedCorpus;
import org.inquirytriage.tuning.learning.TopicExamples;
import org.inquirytriage.tuning.lexicon.CurrentPhrases;
import org.inquirytriage.tuning.lexicon.LexiconDesk;
import org.inquirytriage.tuning.models.TrainingSet;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplatePreviews;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.inquirytriage.tuning.topics.ExampleCheck;
import org.inquirytriage.tuning.topics.TopicDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adding of topics. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

	@Bean
	ExampleCheck exampleCheck(ObjectProvider<Triage> live, TextCleaner cleaner, ShippedCorpus corpus) {
		return new ExampleCheck(live::getObject, cleaner, corpus);
	}

	@Bean
	TopicDesk topicDesk(CurrentTemplates current, TemplateDesk templates, LexiconDesk lexicon, TopicExamples examples,
			ExampleCheck check, TopicDesk.Records records) {
		return new TopicDesk(current, templates, lexicon, examples, check, records);
	}

	@Bean
	TopicDesk.Records topicRecords(AdminChanges changes, TemplateDesk.Rules rules) {
		return new TopicDesk.Records(changes, rules);
	}

	@Bean
	TopicViews.Taught taughtTopics(ObjectProvider<Triage> live, TrainingSet set, CurrentPhrases phrases,
			TriageFolders folders, @Qualifier("modelsFolder") Path modelsFolder) {
		return new TopicViews.Taught(live::getObject, set, phrases,
				folders.lexicons(modelsFolder).stream().map(LexiconSource::language).toList());
	}

	@Bean
	TopicViews topicViews(CurrentTemplates current, TemplateVersions versions, TemplatePreviews previews,
			TopicViews.Taught taught, TopicExamples examples) {
		return new TopicViews(current, versions, previews, taught, examples);
	}

}
