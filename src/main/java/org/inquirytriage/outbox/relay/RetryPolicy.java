package org.inquirytriage.outbox.relay;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a message that no server took is attempted again: after pauses that double, each
 * shortened by chance up to a half so that many messages do not come back at once.
 *
 * @param first the pause after the first attempt
 * @param longest no pause is longer
 * @param giveUpAfter how long a message may wait in all
 * @param random source of chance
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter, RandomGenerator random) {

	/**
	 * The pause after an attempt.
	 * @param attempts how many were made, at least one
	 */
	public Duration pause(int attempts) {
		long millis = this.longest.toMillis();
		int doublings = attempts - 1;
		if (doublings < Long.numberOfLeadingZeros(this.first.toMillis()) - 1) {
			millis = Math.min(millis, this.first.toMillis() << doublings);
		}
		return Duration.ofMillis(millis - this.random.nextLong(millis / 2 + 1));
	}

}
