package org.inquirytriage.tuning;

import org.jspecify.annotations.Nullable;

/** A corpus file that cannot be used; its message names file, line and field. */
public class CorpusException extends RuntimeException {

	/** Says in one sentence what is wrong and where. */
	public CorpusException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
