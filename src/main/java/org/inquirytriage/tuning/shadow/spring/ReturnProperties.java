package org.inquirytriage.tuning.shadow.spring;

import java.time.Duration;

import org.inquirytriage.tuning.shadow.ReturnLimits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When earlier models come into force again by themselves.
 *
 * @param watch how long published models are watched
 * @param disagreement the largest share of inquiries that may be decided otherwise
 * @param messages so many inquiries are compared before that share counts
 * @param clinical so many checked answers to clinical messages are too many
 * @param wrong the largest share of checked answers that may be wrong
 * @param checks so many answers are checked before that share counts
 */
@ConfigurationProperties("triage.tuning.return")
record ReturnProperties(@DefaultValue("14d") Duration watch, @DefaultValue("0.15") double disagreement,
		@DefaultValue("50") long messages, @DefaultValue("1") long clinical, @DefaultValue("0.05") double wrong,
		@DefaultValue("20") long checks) {

	ReturnLimits limits() {
		return new ReturnLimits(this.watch, this.disagreement, this.messages, this.clinical, this.wrong, this.checks);
	}

}
