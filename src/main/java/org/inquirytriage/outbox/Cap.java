package org.inquirytriage.outbox;

import java.time.Duration;

/**
 * So many automatic messages in any stretch of time of a length.
 *
 * @param most how many
 * @param window how long a stretch
 */
public record Cap(int most, Duration window) {

	public Cap {
		if (most < 1 || !window.isPositive()) {
			throw new IllegalArgumentException("A cap must let at least one message pass in some time");
		}
	}

}
