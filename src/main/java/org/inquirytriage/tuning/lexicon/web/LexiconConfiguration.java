package org.inquirytriage.tuning.lexicon.web;

import java.nio.file.Path;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.text.TextCleaner;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.lexicon.CurrentPhrases;
import org.inquirytriage.tuning.lexicon.LexiconDesk;
import org.inquirytriage.tuning.lexicon.LexiconTrial;
import org.inquirytriage.tuning.lexicon.PastMessages;
import org.inquirytriage.tuning.lexicon.PhraseVersions;
import org.inquirytriage.tuning.lexicon.PhrasesBeside;
import org.inquirytriage.tuning.templates.Differences;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of the lexicons. */
@Configuration(proxyBeanMethods = false)
class LexiconConfiguration {

	@Bean
	PhrasesBeside phrasesBeside(CurrentTriage inForce, @Qualifier("modelsFolder") Path modelsFolder) {
		return new PhrasesBeside(inForce::with, modelsFolder);
	}

	@Bean
	CurrentPhrases currentPhrases(PhraseVersions versions, @Qualifier("modelsFolder") Path modelsFolder) {
		return new CurrentPhrases(versions, modelsFolder);
	}

	@Bean
	PhraseViews phraseViews(PhraseVersions versions, Differences differences, TemplateLibrary.Current library) {
		return new PhraseViews(versions, differences, library);
	}

	@Bean
	LexiconDesk lexiconDesk(PhraseVersions versions, PhrasesBeside beside, AdminChanges changes,
			Differences differences, TemplateDesk.Rules rules) {
		return new LexiconDesk(versions, beside, changes, differences, rules);
	}

	@Bean
	LexiconTrial lexiconTrial(ObjectProvider<Triage> live, CurrentPhrases current, PhrasesBeside beside,
			TextCleaner cleaner) {
		return new LexiconTrial(live::getObject, () -> current.version().phrases(), beside, cleaner);
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
