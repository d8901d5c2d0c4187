package org.inquirytriage.pipeline.spring;

import java.time.Clock;
import java.time.Duration;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.screening.SuppressionReason;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells when mail of ours came back lately: something answers us by itself. */
class LoopHealth implements HealthIndicator {

	private static final Duration LATELY = Duration.ofHours(1);

	private final Inquiries inquiries;

	private final Clock clock;

	LoopHealth(Inquiries inquiries, Clock clock) {
		this.inquiries = inquiries;
		this.clock = clock;
	}

	@Override
	public Health health() {
		long loops = this.inquiries.countByDisposition(this.clock.instant().minus(LATELY), Reach.EVERYTHING)
			.stream()
			.filter((count) -> count.disposition() == DispositionKind.SUPPRESSED
					&& SuppressionReason.loopRules().contains(count.reason()))
			.mapToLong(Inquiries.DispositionCount::count)
			.sum();
		return ((loops == 0) ? Health.up() : Health.down()).withDetail("ownMailCameBack", loops).build();
	}

}
