package org.inquirytriage.review.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.Truth;
import org.jspecify.annotations.Nullable;

/** Automatic answers that chance picked for a person to check. */
public interface AuditSamples {

	/**
	 * Draws from the automatic answers decided since a moment; drawing again changes
	 * nothing.
	 * @return how many were added
	 */
	int draw(Instant since, SampleRates rates);

	/** The answers within a reach that nobody has checked, the oldest first. */
	List<Sample> open(Reach reach, int limit);

	/** How many answers within a reach nobody has checked. */
	long countOpen(Reach reach);

	/** The sample of an inquiry, or nothing. */
	Optional<Sample> of(InquiryId id);

	/**
	 * Keeps what a reader thought before seeing what was answered, in the caller's
	 * transaction.
	 */
	void judgeBlind(InquiryId id, Truth truth);

	/**
	 * Records a check in the caller's transaction.
	 * @param fits whether the answer fits the message
	 * @return false when somebody checked it already
	 */
	boolean check(InquiryId id, Truth truth, boolean fits, String person);

	/**
	 * What the checks of answers within a reach say that were decided since a moment, by
	 * stratum.
	 */
	Map<Stratum, Tally> tally(Instant since, SampleRates rates, Reach reach);

	/** How an answer was picked. */
	enum Stratum {

		/** The classifier was nearly unsure. */
		NEAR,
		/** It was not. */
		FAR

	}

	/**
	 * An automatic answer that chance picked.
	 *
	 * @param inquiry that was answered
	 * @param stratum how it was picked
	 * @param blind whether the reader judges before seeing what was answered
	 * @param firstTruth what the reader thought before, null when nobody did yet
	 * @param checked whether somebody checked it
	 */
	record Sample(InquiryId inquiry, Stratum stratum, boolean blind, @Nullable Truth firstTruth, boolean checked) {

		/** Whether the reader may see what was answered. */
		public boolean revealed() {
			return !this.blind || this.firstTruth != null;
		}

	}

	/**
	 * What checks say.
	 *
	 * @param answered how many automatic answers there were
	 * @param checked how many of them were checked
	 * @param wrong how many of these did not fit
	 * @param clinical how many of these were clinical or an emergency
	 */
	record Tally(long answered, int checked, int wrong, int clinical) {
	}

}
