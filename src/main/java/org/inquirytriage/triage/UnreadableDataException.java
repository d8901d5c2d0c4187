package org.inquirytriage.triage;

import org.jspecify.annotations.Nullable;

/**
 * A lexicon, topic list or model that cannot be used; its message names the file, the
 * place and what is wrong.
 */
public class UnreadableDataException extends RuntimeException {

	/** Says in one sentence what is wrong and where. */
	public UnreadableDataException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
