package org.inquirytriage.outbox.spring;

import org.inquirytriage.outbox.SendingState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether automatic mail leaves, and if not, why and since when. */
class SendingHealth implements HealthIndicator {

	private final SendingState state;

	SendingHealth(SendingState state) {
		this.state = state;
	}

	@Override
	public Health health() {
		SendingState.State current = this.state.current();
		return switch (current.mode()) {
			case LIVE -> Health.up().build();
			case RECEIVE_ONLY -> Health.outOfService()
				.withDetail("reason", current.reason())
				.withDetail("since", current.since())
				.withDetail("by", current.by())
				.build();
		};
	}

}
