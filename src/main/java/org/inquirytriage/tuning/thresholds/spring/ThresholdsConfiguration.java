package org.inquirytriage.tuning.thresholds.spring;

import java.nio.file.Path;
import java.time.Clock;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Selection;
import org.inquirytriage.tuning.UnlimitedTriage;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.thresholds.CurrentLimits;
import org.inquirytriage.tuning.thresholds.LimitCurves;
import org.inquirytriage.tuning.thresholds.LimitDesk;
import org.inquirytriage.tuning.thresholds.LimitVersions;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Assembles the limits that admins publish. */
@Configuration(proxyBeanMethods = false)
class ThresholdsConfiguration {

	@Bean
	CurrentLimits currentLimits(LimitVersions versions) {
		return new CurrentLimits(versions);
	}

	@Bean
	LimitDesk limitDesk(LimitVersions versions, AdminChanges changes, ObjectProvider<Triage> triage,
			LimitDesk.Rules rules) {
		return new LimitDesk(versions, changes, () -> triage.getObject().loosestLimits(), rules);
	}

	@Bean
	LimitDesk.Rules limitRules(@Value("${triage.tuning.second-person:false}") boolean secondPerson,
			PlatformTransactionManager transactions, Clock clock) {
		return new LimitDesk.Rules(secondPerson, new TransactionTemplate(transactions), clock);
	}

	@Bean
	LimitCurves limitCurves(Selection selection, UnlimitedTriage unlimited, Evaluation evaluation,
			@Qualifier("modelsFolder") Path modelsFolder) {
		return new LimitCurves(selection, unlimited, evaluation, modelsFolder,
				(task) -> Thread.ofPlatform().daemon().name("curves").priority(Thread.MIN_PRIORITY).start(task));
	}

}
