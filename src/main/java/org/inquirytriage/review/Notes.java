package org.inquirytriage.review;

import java.time.Instant;
import java.util.List;

import org.inquirytriage.inquiry.InquiryId;

/** What staff tell each other about an inquiry; kept apart from its history. */
public interface Notes {

	/**
	 * Adds a note in the caller's transaction.
	 * @return its number, from 1
	 */
	int add(InquiryId id, String person, Sort sort, String text);

	/** The notes of an inquiry, the oldest first. */
	List<Written> of(InquiryId id);

	/** What a note is to whoever reads it. */
	enum Sort {

		/** It asks for nothing. */
		NOTE,
		/** It asks a colleague. */
		QUESTION,
		/** It replies to the question before it. */
		REPLY

	}

	/**
	 * A note.
	 *
	 * @param number from 1
	 * @param person the account's name
	 * @param at when it was written
	 * @param sort of it
	 * @param text of it
	 */
	record Written(int number, String person, Instant at, Sort sort, String text) {

		/** Says nothing of what was written. */
		@Override
		public String toString() {
			return "Written[" + this.number + "]";
		}

	}

}
