package org.inquirytriage.screening;

import org.inquirytriage.message.EmailAddress;

/** Whether a machine may answer a message, and whom. */
public sealed interface Screening {

	/**
	 * The message may be answered.
	 *
	 * @param writer the only address an answer may go to
	 */
	record Answerable(EmailAddress writer) implements Screening {
	}

	/**
	 * The message gets no automatic response.
	 *
	 * @param reason the rule that forbids it
	 */
	record Suppressed(SuppressionReason reason) implements Screening {
	}

}
