package org.inquirytriage.tuning.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.inquirytriage.tuning.Bounds;
import org.inquirytriage.tuning.Rate;

/** Clopper and Pearson's exact one-sided bounds. */
public final class ExactBounds implements Bounds {

	@Override
	public double upper(Rate rate, double confidence) {
		if (rate.count() == rate.of()) {
			return 1.0;
		}
		return BetaDistribution.of(rate.count() + 1.0, rate.of() - rate.count())
			.inverseCumulativeProbability(confidence);
	}

}
