package org.inquirytriage.tuning.lexicon.web;

import java.nio.file.Path;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.lexicon.LexiconTrial;
import org.inquirytriage.tuning.lexicon.PastMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of the lexicons. */
@Configuration(proxyBeanMethods = false)
class LexiconConfiguration {

	@Bean
	LexiconTrial lexiconTrial(ObjectProvider<Triage> live, CurrentTriage current, TextCleaner cleaner,
			@Qualifier("modelsFolder") Path modelsFolder) {
		return new LexiconTrial(live::getObject, current::with, cleaner, modelsFolder);
	}

	@Bean
	PastMessages pastMessages(Inquiries inquiries, Selection selection, @Qualifier("modelsFolder") Path modelsFolder) {
		return new PastMessages(inquiries, selection, modelsFolder.resolve("corpus"));
	}

	@Bean
	LexiconViews lexiconViews(TriageFolders folders, ObjectProvider<Triage> live, TextCleaner cleaner,
			MessageSource messages, @Qualifier("modelsFolder") Path modelsFolder) {
		return new LexiconViews(folders.lexicons(modelsFolder), live::getObject, cleaner, messages);
	}

}
