package org.inquirytriage.review.spring;

import java.time.Duration;

import org.inquirytriage.review.ReviewLimits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things wait for people.
 *
 * @param undo how long the mail of a person's decision waits so that it can be undone
 * @param lease how long a claim lasts after the last sign of life of whoever has it
 */
@ConfigurationProperties("triage.review")
record ReviewProperties(@DefaultValue("30s") Duration undo, @DefaultValue("10m") Duration lease) {

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

}
