package org.inquirytriage.review.audit.spring;

import org.inquirytriage.review.audit.SampleRates;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many automatic answers are checked.
 *
 * @param near the share of those of which the classifier was nearly unsure
 * @param far the share of all others
 * @param nearFrom the belief in clinical from which it was nearly unsure
 * @param blind the share that is judged before the answer is seen
 */
@ConfigurationProperties("triage.review.sample")
record SampleProperties(@DefaultValue("0.25") double near, @DefaultValue("0.05") double far,
		@DefaultValue("0.03") double nearFrom, @DefaultValue("0.5") double blind) {

	SampleRates rates() {
		try {
			return new SampleRates(this.near, this.far, this.nearFrom, this.blind);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("triage.review.sample takes shares from 0 to 1 only", ex);
		}
	}

}
