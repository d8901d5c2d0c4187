package org.inquirytriage.tuning.thresholds;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.inquirytriage.triage.Triage;

/**
 * The limits in force. Every decision asks the database which version that is, so that no
 * replica answers within limits that were made stricter meanwhile.
 */
public final class CurrentLimits implements Triage.AnswerLimits {

	private final LimitVersions versions;

	private final AtomicReference<Known> known = new AtomicReference<>(new Known(0, Map.of()));

	public CurrentLimits(LimitVersions versions) {
		this.versions = versions;
	}

	@Override
	public Map<String, Double> now() {
		int number = this.versions.current();
		// A version never changes once it is kept.
		return this.known.updateAndGet((last) -> (last.number() == number) ? last : new Known(number, limits(number)))
			.limits();
	}

	private Map<String, Double> limits(int number) {
		return this.versions.version(number).map(LimitVersion::answerBelow).orElse(Map.of());
	}

	/**
	 * A version as it was read.
	 *
	 * @param number of it
	 * @param limits it holds
	 */
	private record Known(int number, Map<String, Double> limits) {
	}

}
