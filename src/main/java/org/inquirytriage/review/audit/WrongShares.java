package org.inquirytriage.review.audit;

import java.util.Map;

import org.inquirytriage.review.UpperBound;
import org.inquirytriage.review.audit.AuditSamples.Stratum;
import org.inquirytriage.review.audit.AuditSamples.Tally;

/**
 * The bounds that checked samples put on the shares of wrong answers among all.
 *
 * @param wrong the share of answers that do not fit stays below this
 * @param clinical the share of answers to clinical messages stays below this
 */
public record WrongShares(double wrong, double clinical) {

	private static final double CONFIDENCE = 0.95;

	/**
	 * The bounds that hold together for all strata: each takes its part of the doubt, and
	 * counts by its part of the answers.
	 */
	public static WrongShares of(Map<Stratum, Tally> tallies, UpperBound bound) {
		long all = tallies.values().stream().mapToLong(Tally::answered).sum();
		if (all == 0) {
			return new WrongShares(1.0, 1.0);
		}
		double confidence = 1.0 - (1.0 - CONFIDENCE) / Math.max(1, tallies.size());
		double wrong = 0.0;
		double clinical = 0.0;
		for (Tally tally : tallies.values()) {
			double weight = (double) tally.answered() / all;
			wrong += weight * bound.of(tally.wrong(), tally.checked(), confidence);
			clinical += weight * bound.of(tally.clinical(), tally.checked(), confidence);
		}
		return new WrongShares(wrong, clinical);
	}

}
