package org.inquirytriage.tuning.thresholds.web;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.replay.ReplayDesk;
import org.inquirytriage.tuning.thresholds.LimitCurves;
import org.inquirytriage.tuning.thresholds.LimitDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the page of thresholds. */
@Configuration(proxyBeanMethods = false)
class ThresholdsWebConfiguration {

	@Bean
	ThresholdsViews thresholdsViews(LimitDesk desk, LimitCurves curves, TemplateLibrary.Current library) {
		return new ThresholdsViews(desk, curves, library);
	}

	@Bean
	LimitReplays limitReplays(LimitDesk desk, ReplayDesk replays, ObjectProvider<Triage> live) {
		return new LimitReplays(desk, replays, live::getObject);
	}

}
