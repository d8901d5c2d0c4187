package org.inquirytriage.triage;

import java.util.Locale;

/** Why an inquiry waits for a person. */
public enum HoldReason {

	/** Nothing was written, or nothing could be read. */
	EMPTY,
	/** Words of the writer may be missing because a part could not be decoded. */
	UNREADABLE,
	/** Something is attached that may hold records. */
	ATTACHMENT,
	/** The HTML held words that a reader does not see. */
	HIDDEN_TEXT,
	/** The language is neither English nor Spanish, or could not be told. */
	LANGUAGE,
	/** It seems to be neither a general nor a clinical inquiry. */
	OTHER,
	/** The classifier cannot tell general from clinical. */
	UNSURE,
	/** No topic fits well enough. */
	NO_TOPIC,
	/** More than two topics are asked. */
	MANY_TOPICS,
	/** Part of the message is explained by no topic. */
	UNEXPLAINED,
	/** The words are not known well enough to trust any model. */
	UNKNOWN_WORDS,
	/** The message is too long to be answered by a machine. */
	TOO_LONG,
	/** No trusted model is loaded for the language. */
	NO_MODEL,
	/** It answers mail of ours. */
	FOLLOW_UP,
	/** Triage failed. */
	ERROR;

	/**
	 * The reason as data, pages and the command line write it, such as
	 * {@code many-topics}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
