package org.inquirytriage.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an inquiry ends without mail. */
public enum CloseReason {

	/** It is advertising or fraud. */
	SPAM,
	/** It is meant for somebody else. */
	NOT_FOR_US,
	/** The same was asked in another inquiry. */
	DUPLICATE,
	/** A person answered it in another way. */
	ANSWERED,
	/** A person passed it on to somebody else. */
	PASSED_ON,
	/** There is nothing to do. */
	NOT_NEEDED,
	/** The writer of a possible emergency was reached. */
	REACHED,
	/** The emergency services know. */
	SERVICES;

	/** The reason of a word, or nothing. */
	public static Optional<CloseReason> of(String word) {
		return Stream.of(values()).filter((reason) -> reason.word().equals(word)).findFirst();
	}

	/** The word for it in forms and in the history. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
