package org.inquirytriage.intake.imap.client;

/** How the connection to the server is encrypted. */
public enum Security {

	/** Not at all; for a server on this machine only. */
	NONE,
	/** By STARTTLS, without which nothing is read. */
	STARTTLS,
	/** From the first byte (RFC 8314). */
	TLS

}
