package org.inquirytriage.intake;

/** A server that works but would not hand over or move these messages. */
public class MessageFetchException extends RuntimeException {

	/** Says what could not be done, without message text. */
	public MessageFetchException(String message, Throwable cause) {
		super(message, cause);
	}

	/** Says what could not be done, without message text. */
	public MessageFetchException(String message) {
		super(message);
	}

}
