package org.inquirytriage.tuning.reports;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that a report is about.
 *
 * @param from the first moment
 * @param until the first moment behind it
 */
public record Span(Instant from, Instant until) {

	public Span {
		if (!from.isBefore(until)) {
			throw new IllegalArgumentException("A report is about some time");
		}
	}

	/** The last days until a moment. */
	public static Span ofDays(int days, Instant until) {
		return new Span(until.minus(Duration.ofDays(days)), until);
	}

	/** The same length of time just before. */
	public Span before() {
		return new Span(this.from.minus(Duration.between(this.from, this.until)), this.from);
	}

}
