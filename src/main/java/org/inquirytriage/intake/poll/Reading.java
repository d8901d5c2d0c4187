package org.inquirytriage.intake.poll;

import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;

/** What came of reading a message's bytes. */
sealed interface Reading {

	/** The bytes that were read. */
	RawMessage raw();

	/**
	 * The message could be read.
	 *
	 * @param message as it was read
	 */
	record Readable(ReceivedMessage message) implements Reading {

		@Override
		public RawMessage raw() {
			return this.message.raw();
		}

	}

	/**
	 * The message could not be read.
	 *
	 * @param raw its bytes
	 * @param reason in words free of its text
	 */
	record Unreadable(RawMessage raw, String reason) implements Reading {
	}

}
