package org.inquirytriage.tuning.models;

import org.inquirytriage.tuning.Bounds;
import org.inquirytriage.tuning.Rate;

/**
 * A rate with the interval that holds the true one with 95 % confidence.
 *
 * @param count of the cases meant
 * @param of all cases looked at
 * @param low the lower end, from 0 to 1
 * @param high the upper end, from 0 to 1
 */
public record Share(int count, int of, double low, double high) {

	private static final double EACH_SIDE = 0.975;

	static Share of(Rate rate, Bounds bounds) {
		if (rate.of() == 0) {
			return new Share(0, 0, 0.0, 1.0);
		}
		return new Share(rate.count(), rate.of(),
				1.0 - bounds.upper(new Rate(rate.of() - rate.count(), rate.of()), EACH_SIDE),
				bounds.upper(rate, EACH_SIDE));
	}

	/** From 0 to 1; 0 of nothing. */
	public double value() {
		return (this.of == 0) ? 0.0 : (double) this.count / this.of;
	}

}
