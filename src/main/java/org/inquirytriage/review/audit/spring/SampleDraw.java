package org.inquirytriage.review.audit.spring;

import java.time.Clock;
import java.time.Duration;

import org.inquirytriage.review.audit.AuditSamples;
import org.inquirytriage.review.audit.SampleRates;

import org.springframework.scheduling.annotation.Scheduled;

/** Draws the sample of automatic answers again and again. */
class SampleDraw {

	/** How long a service may have been down without its answers going unchecked. */
	private static final Duration LOOKS_BACK = Duration.ofDays(3);

	private final AuditSamples samples;

	private final SampleRates rates;

	private final Clock clock;

	SampleDraw(AuditSamples samples, SampleRates rates, Clock clock) {
		this.samples = samples;
		this.rates = rates;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${triage.review.sample.interval:5m}", initialDelayString = "20s")
	void draw() {
		this.samples.draw(this.clock.instant().minus(LOOKS_BACK), this.rates);
	}

}
