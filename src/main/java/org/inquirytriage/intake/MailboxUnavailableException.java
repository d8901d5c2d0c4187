package org.inquirytriage.intake;

/** A mail server that cannot be reached, refuses, or does not answer in time. */
public class MailboxUnavailableException extends RuntimeException {

	/** Says what could not be done, without secrets and message text. */
	public MailboxUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

	/** Says what could not be done, without secrets and message text. */
	public MailboxUnavailableException(String message) {
		super(message);
	}

}
