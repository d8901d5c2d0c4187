package org.inquirytriage.review.spring;

import java.time.Duration;
import java.util.Map;

import org.inquirytriage.review.AgeTargets;
import org.inquirytriage.review.ReviewLimits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things wait for people.
 *
 * @param undo how long the mail of a person's decision waits so that it can be undone
 * @param lease how long a claim lasts after the last sign of life of whoever has it
 * @param target how soon a person should have decided about what waits
 */
@ConfigurationProperties("triage.review")
record ReviewProperties(@DefaultValue("30s") Duration undo, @DefaultValue("10m") Duration lease,
		@DefaultValue Target target) {

	private static final Duration SHORTEST_LEASE = Duration.ofMinutes(2);

	ReviewProperties {
		if (undo.isNegative()) {
			throw new IllegalArgumentException("triage.review.undo must not be negative");
		}
		if (lease.compareTo(SHORTEST_LEASE) < 0) {
			throw new IllegalArgumentException("triage.review.lease must be two minutes or longer");
		}
	}

	ReviewLimits limits() {
		return new ReviewLimits(this.undo, this.lease);
	}

	AgeTargets targets() {
		return new AgeTargets(this.target.emergency(), this.target.high(), this.target.usual(), this.target.reasons());
	}

	/**
	 * How soon a person should have decided about what waits.
	 *
	 * @param emergency for what may be an emergency
	 * @param high for what may do harm when it waits
	 * @param usual for everything else
	 * @param reasons for single reasons to hold or rules, in place of the above
	 */
	record Target(@DefaultValue("10m") Duration emergency, @DefaultValue("1h") Duration high,
			@DefaultValue("8h") Duration usual, @DefaultValue Map<String, Duration> reasons) {
	}

}
