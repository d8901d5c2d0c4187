package org.inquirytriage.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.inquirytriage.message.InboundMessage;
import org.jspecify.annotations.Nullable;

/**
 * The inquiries that wait for their decision. Any number of replicas claim them by row;
 * whoever lost a claim can record nothing any more.
 */
public interface UndecidedInquiries {

	/**
	 * Claims the next inquiries that are due, in a transaction of its own; each claim
	 * counts as an attempt.
	 * @param limit the most to claim
	 * @param lease how long nobody else gets them
	 */
	List<Claim> claim(int limit, Duration lease);

	/**
	 * Fills in what the message of a quarantined inquiry turned out to be when it was
	 * read at last.
	 * @throws ClaimLostException when the claim is no longer held
	 */
	void describe(Claim claim, InboundMessage message);

	/**
	 * Records what was decided in the caller's transaction, so that the decision and its
	 * mail are kept or lost together.
	 * @param text the words as the pages show them, null when there are none
	 * @throws ClaimLostException when the claim is no longer held: the transaction must
	 * not be committed
	 */
	void record(Claim claim, Decision decision, @Nullable BodyText text);

	/**
	 * Puts an inquiry back that could not be decided now.
	 * @param notBefore when it is due again
	 * @param reason in words free of the message's text
	 * @throws ClaimLostException when the claim is no longer held
	 */
	void putBack(Claim claim, Instant notBefore, String reason);

	/**
	 * Leaves an inquiry to a person because it cannot be decided.
	 * @param reason in words free of the message's text
	 * @throws ClaimLostException when the claim is no longer held
	 */
	void quarantine(Claim claim, String reason);

	/**
	 * Takes an inquiry out of quarantine to be decided anew.
	 * @param actor the account of the person who asks for it
	 * @return false when it is not in quarantine
	 */
	boolean retry(InquiryId id, String actor);

	/**
	 * The right to decide an inquiry, for as long as nobody else claims it.
	 *
	 * @param inquiry as it was claimed; its version is the fencing token and its attempts
	 * count this one
	 */
	record Claim(Inquiry inquiry) {

		/** The inquiry's id. */
		public InquiryId id() {
			return this.inquiry.id();
		}

	}

}
