package org.inquirytriage.review.audit;

import java.util.Map;
import java.util.Objects;

import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.Truth;

import org.springframework.transaction.support.TransactionOperations;

/** Where people check automatic answers. */
public final class AuditDesk {

	private final AuditSamples samples;

	private final InquiryHistory history;

	private final TransactionOperations transaction;

	public AuditDesk(AuditSamples samples, InquiryHistory history, TransactionOperations transaction) {
		this.samples = samples;
		this.history = history;
		this.transaction = transaction;
	}

	/** Keeps what a reader thinks before seeing what was answered. */
	public void judgeBlind(InquiryId id, Truth truth) {
		this.transaction.executeWithoutResult((status) -> this.samples.judgeBlind(id, truth));
	}

	/**
	 * Records a check.
	 * @param fits whether the answer fits the message
	 * @return false when somebody checked it already
	 */
	public boolean check(InquiryId id, Truth truth, boolean fits, String person) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			boolean checked = this.samples.check(id, truth, fits, person);
			if (checked) {
				this.history.append(id, InquiryEvent.Kind.CHECKED, person,
						Map.of("truth", truth.word(), "fits", Boolean.toString(fits)));
			}
			return checked;
		}));
	}

}
