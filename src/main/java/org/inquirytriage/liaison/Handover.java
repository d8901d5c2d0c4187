package org.inquirytriage.liaison;

import java.time.Instant;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.message.MessageId;

/**
 * An inquiry that was given to an office.
 *
 * @param inquiry the inquiry
 * @param office the id of the office
 * @param forward the mail by which it was given
 * @param given when that mail left
 * @param due when somebody else gets it
 */
public record Handover(InquiryId inquiry, String office, MessageId forward, Instant given, Instant due) {

	/** How far an office got with an inquiry. */
	public enum State {

		/** Nobody knows whether the office has it. */
		WAITING,
		/** The office told that it has it. */
		ACKNOWLEDGED,
		/** Another office told that it has it. */
		SETTLED,
		/** It was passed on to somebody else. */
		PASSED_ON

	}

}
