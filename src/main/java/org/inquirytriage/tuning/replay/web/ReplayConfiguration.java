package org.inquirytriage.tuning.replay.web;

import java.nio.file.Path;
import java.time.Clock;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.tuning.lexicon.LexiconTrial;
import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.ReplayDesk;
import org.inquirytriage.tuning.replay.ReplayRuns;
import org.inquirytriage.tuning.replay.StoredHistory;
import org.inquirytriage.tuning.replay.Wordings;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Wires the pages of replays. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

	@Bean
	ReplayBackground replayBackground() {
		return new ReplayBackground();
	}

	@Bean
	ReplayDesk replayDesk(StoredHistory history, @Lazy Deciders deciders, ReplayRuns runs, ReplayBackground background,
			Clock clock) {
		return new ReplayDesk(history, deciders, runs, background::run, clock);
	}

	@Bean
	ReplayCandidates replayCandidates(LexiconTrial trial, CurrentTemplates current, TemplateVersions versions,
			Wordings wordings) {
		return new ReplayCandidates(trial, current, versions, wordings);
	}

	@Bean
	ReplayViews replayViews(ReplayRuns runs, Inquiries inquiries, TemplateLibrary.Current library, Clock clock) {
		return new ReplayViews(runs, inquiries, library, clock);
	}

	@Bean
	PhraseGroups phraseGroups(TriageFolders folders, MessageSource messages,
			@Qualifier("modelsFolder") Path modelsFolder) {
		return new PhraseGroups(folders.lexicons(modelsFolder), messages);
	}

}
