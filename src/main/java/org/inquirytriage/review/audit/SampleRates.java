package org.inquirytriage.review.audit;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.audit.AuditSamples.Stratum;

/**
 * How many automatic answers are checked.
 *
 * @param near the share of those of which the classifier was nearly unsure
 * @param far the share of all others
 * @param nearFrom the belief in clinical from which it was nearly unsure
 * @param blind the share that is judged before the answer is seen
 */
public record SampleRates(double near, double far, double nearFrom, double blind) {

	private static final int GRAIN_BITS = 20;

	private static final int GRAIN = 1 << GRAIN_BITS;

	public SampleRates {
		requireShare(near);
		requireShare(far);
		requireShare(nearFrom);
		requireShare(blind);
	}

	private static void requireShare(double share) {
		if (!(share >= 0.0 && share <= 1.0)) {
			throw new IllegalArgumentException("Not a share: " + share);
		}
	}

	/** The stratum of an answer. */
	public Stratum stratum(double clinical) {
		return (clinical >= this.nearFrom) ? Stratum.NEAR : Stratum.FAR;
	}

	/** Whether chance, which the inquiry's id is, picks an answer. */
	public boolean picks(InquiryId id, Stratum stratum) {
		double rate = (stratum == Stratum.NEAR) ? this.near : this.far;
		return share(id.value().getLeastSignificantBits()) < rate;
	}

	/** Whether the reader judges before seeing what was answered. */
	public boolean isBlind(InquiryId id) {
		return share(id.value().getMostSignificantBits() >>> GRAIN_BITS) < this.blind;
	}

	private static double share(long bits) {
		return (double) (bits & (GRAIN - 1)) / GRAIN;
	}

}
