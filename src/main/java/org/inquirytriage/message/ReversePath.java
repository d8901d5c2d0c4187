package org.inquirytriage.message;

/**
 * The envelope sender as the delivering server recorded it in the topmost Return-Path
 * (RFC 5321 section 4.4).
 */
public sealed interface ReversePath {

	/** The null reverse-path {@code <>} that bounces and other automatic mail carry. */
	record Null() implements ReversePath {
	}

	/** No Return-Path field: the envelope sender is not known. */
	record Absent() implements ReversePath {
	}

	/** A Return-Path that holds no usable address. */
	record Invalid(String written) implements ReversePath {
	}

	/**
	 * The address that bounces go to, and so the only one an automatic answer may go to.
	 */
	record Sender(EmailAddress address) implements ReversePath {
	}

}
