package org.inquirytriage.inquiry;

/** A claim that somebody else holds by now. */
public class ClaimLostException extends RuntimeException {

	/** Names the inquiry. */
	public ClaimLostException(InquiryId id) {
		super("The claim on inquiry " + id + " is no longer held");
	}

}
