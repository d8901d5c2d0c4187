package org.inquirytriage.outbox;

import java.time.Instant;

import org.inquirytriage.message.EmailAddress;

/**
 * Remembers who was told what, so that the same response goes to the same writer at most
 * once in its window (RFC 3834 section 2, RFC 5230 section 4.1).
 */
public interface ReplyLedger {

	/**
	 * Claims the right to send a response, in the caller's transaction. Of several claims
	 * for one writer and handle within the window exactly one is granted, whatever the
	 * number of machines; claiming again for the same inquiry and action is granted
	 * again. Whoever claims several handles claims them in alphabetical order.
	 * @param inquiryId the inquiry it would be sent for
	 * @param action what would be sent; decides the window
	 * @param writer the recipient, compared in normalised form
	 * @param handle names the response, such as the template's id; never rendered text
	 * (RFC 5230 section 4.2)
	 */
	Allowance claim(String inquiryId, Action action, EmailAddress writer, String handle);

	/**
	 * Gives back what was claimed for an action of an inquiry that was certainly not
	 * sent.
	 */
	void release(String inquiryId, Action action);

	/** Whether a response may be sent. */
	sealed interface Allowance {

		/** It may. */
		record Granted() implements Allowance {
		}

		/**
		 * It may not, and a person should look.
		 *
		 * @param rule the limit that holds it back, such as {@code RATE-01}
		 * @param until when the limit ends
		 */
		record HeldBack(String rule, Instant until) implements Allowance {
		}

	}

}
