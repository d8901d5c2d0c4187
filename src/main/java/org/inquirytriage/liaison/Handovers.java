package org.inquirytriage.liaison;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;

/** The inquiries that offices were given. */
public interface Handovers {

	/**
	 * The forwards that left, or ended in doubt or failure, since a moment and are not
	 * watched yet.
	 */
	List<SentForward> unwatched(Instant since);

	/** Starts to wait for an office; does nothing when it is waited for already. */
	void open(Handover handover);

	/** Those that are due at a moment, and those whose forward came back or failed. */
	List<Overdue> overdue(Instant now);

	/** How far an office got with an inquiry, or nothing when it was never given it. */
	Optional<Handover.State> state(InquiryId inquiry, String office);

	/** How many offices an inquiry was given to. */
	int officesOf(InquiryId inquiry);

	/**
	 * Records that an office has an inquiry; nobody waits for any office of that inquiry
	 * any more.
	 * @return false when that is known already, or the office was never given it
	 */
	boolean acknowledge(InquiryId inquiry, String office);

	/**
	 * Records that somebody else gets an inquiry, in the caller's transaction.
	 * @return false when the office has told meanwhile that it has it, or another replica
	 * was faster
	 */
	boolean passOn(Handover handover);

	/**
	 * A forward that has left or failed.
	 *
	 * @param inquiry the inquiry
	 * @param recipient whom it was sent to
	 * @param messageId of the mail
	 * @param at when
	 */
	record SentForward(InquiryId inquiry, EmailAddress recipient, MessageId messageId, Instant at) {
	}

	/**
	 * A handover that somebody else is to get.
	 *
	 * @param handover as it stands
	 * @param failed whether the mail came back or was refused
	 */
	record Overdue(Handover handover, boolean failed) {
	}

}
