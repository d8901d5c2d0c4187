package org.inquirytriage.erasure;

import org.inquirytriage.inquiry.InquiryId;

/**
 * Something that must be decided before a person can be erased.
 *
 * @param inquiry that it belongs to
 * @param kind what it is
 */
public record Obstacle(InquiryId inquiry, Kind kind) {

	/** What can stand in the way. */
	public enum Kind {

		/** The inquiry is open. */
		OPEN,
		/** Mail still waits to leave. */
		MAIL_WAITING,
		/** Mail did not arrive, or nobody can tell, and nobody has given it up. */
		MAIL_ASTRAY,
		/** An office has not said yet that it has the inquiry. */
		OFFICE_WAITING

	}

}
