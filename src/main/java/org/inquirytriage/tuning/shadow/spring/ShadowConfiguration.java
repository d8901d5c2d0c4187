package org.inquirytriage.tuning.shadow.spring;

import java.nio.file.Path;
import java.time.Clock;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.published.PublishedPhrases;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.ModelStore;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.StoredHistory;
import org.inquirytriage.tuning.reports.AuditedError;
import org.inquirytriage.tuning.shadow.AutomaticReturn;
import org.inquirytriage.tuning.shadow.ReturnLimits;
import org.inquirytriage.tuning.shadow.ReturnNotice;
import org.inquirytriage.tuning.shadow.ShadowDesk;
import org.inquirytriage.tuning.shadow.ShadowRuns;
import org.inquirytriage.tuning.shadow.ShadowTriage;
import org.inquirytriage.tuning.shadow.ShadowTriage.Lexicons;
import org.inquirytriage.tuning.shadow.Shadowing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assembles models in shadow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReturnProperties.class)
class ShadowConfiguration {

	@Bean
	ReturnLimits returnLimits(ReturnProperties properties) {
		return properties.limits();
	}

	@Bean
	ShadowDesk shadowDesk(ShadowRuns runs, ModelVersions versions, AdminChanges changes, ReturnLimits limits,
			PlatformTransactionManager transactions, Clock clock) {
		return new ShadowDesk(runs, versions, changes, limits.watch(), new TransactionTemplate(transactions), clock);
	}

	@Bean
	ShadowTriage shadowTriage(ModelVersions versions, ModelStore store, Lexicons lexicons,
			ObjectProvider<Triage> live) {
		return new ShadowTriage(versions, store, lexicons, live::getObject);
	}

	@Bean
	Lexicons shadowLexicons(TriageFolders folders, @Qualifier("modelsFolder") Path modelsFolder,
			PublishedPhrases phrases) {
		return new Lexicons(folders, modelsFolder, phrases);
	}

	@Bean
	Shadowing shadowing(ShadowRuns runs, ShadowTriage triage, @Lazy Deciders deciders, StoredHistory history,
			Clock clock) {
		return new Shadowing(runs, triage, deciders, history, clock);
	}

	@Bean
	AutomaticReturn automaticReturn(ShadowRuns runs, ReturnLimits limits, AuditedError audited, ModelDesk desk,
			ObjectProvider<ReturnNotice> notices, Clock clock) {
		return new AutomaticReturn(runs, limits, audited, desk, (run) -> notices.forEach((notice) -> notice.tell(run)),
				clock);
	}

}
