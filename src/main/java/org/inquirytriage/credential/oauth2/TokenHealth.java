package org.inquirytriage.credential.oauth2;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells of each source of access tokens when it last gave one and when that runs out. */
class TokenHealth implements HealthIndicator {

	private final Map<String, IssuedTokens> sources;

	TokenHealth(Map<String, IssuedTokens> sources) {
		this.sources = sources;
	}

	@Override
	public Health health() {
		Health.Builder health = Health.up();
		this.sources.forEach((name, tokens) -> {
			IssuedTokens.State state = tokens.state();
			health.withDetail(name, details(state));
			if (state.failingSince() != null) {
				health.down();
			}
		});
		return health.build();
	}

	private static Map<String, Object> details(IssuedTokens.State state) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("succeeded", orNever(state.succeeded()));
		details.put("expires", orNever(state.expires()));
		if (state.failingSince() != null) {
			details.put("failingSince", state.failingSince());
			details.put("failure", String.valueOf(state.failure()));
		}
		return details;
	}

	private static Object orNever(@Nullable Instant moment) {
		return (moment != null) ? moment : "never";
	}

}
