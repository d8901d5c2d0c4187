package org.inquirytriage.intake;

/** A message that could not be read at all and belongs in quarantine. */
public class UnreadableMessageException extends RuntimeException {

	/** Says what could not be read, in words free of the message's text. */
	public UnreadableMessageException(String message) {
		super(message);
	}

	/**
	 * Says what could not be read, in words free of the message's text; so must be the
	 * cause.
	 */
	public UnreadableMessageException(String message, Throwable cause) {
		super(message, cause);
	}

}
