package org.inquirytriage.screening;

/**
 * Why a message gets no automatic response.
 *
 * @param rule the id of the mail rule, such as {@code SUP-04}
 * @param evidence the header or part that shows it, free of what the writer wrote
 * @param handling what becomes of the message
 */
public record SuppressionReason(String rule, String evidence, Handling handling) {

	/** What becomes of a message that gets no automatic response. */
	public enum Handling {

		/** Recorded and listed; nobody needs to act. */
		SUPPRESS,
		/** A person should look at it. */
		HOLD

	}

}
