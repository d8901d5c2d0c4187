package org.inquirytriage.review;

import java.time.Instant;

/** What became of a person's decision. */
public sealed interface Outcome {

	/**
	 * It holds.
	 *
	 * @param undoUntil until when it can be undone; the moment of the decision when it
	 * cannot
	 */
	record Done(Instant undoUntil) implements Outcome {
	}

	/**
	 * It was refused, and nothing of it happened.
	 *
	 * @param why it was refused
	 */
	record Refused(Refusal why) implements Outcome {
	}

	/** Why a decision is refused. */
	enum Refusal {

		/** Somebody else has the inquiry, or it changed since the person saw it. */
		CHANGED,
		/** Mail of this kind went to the writer before, about this inquiry. */
		SENT_BEFORE,
		/** The inquiry names nobody who could get mail. */
		NO_WRITER,
		/** There is no such office. */
		NO_OFFICE,
		/** There is no approved wording in the language. */
		NO_WORDING,
		/** The mailbox is not set any more, so that mail has no sender. */
		NO_MAILBOX,
		/** There is nothing to send or to note. */
		NOTHING_WRITTEN,
		/** There is no such colleague. */
		NO_COLLEAGUE,
		/** It left already, or is too long ago. */
		TOO_LATE

	}

}
