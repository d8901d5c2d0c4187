package org.inquirytriage.intake.upkeep;

import java.time.Duration;

/**
 * How a mailbox is connected, without the means to sign in.
 *
 * @param host of the server
 * @param port of the server
 * @param protection how the connection is encrypted
 * @param username to sign in with
 * @param signIn how the service signs in
 * @param interval how often it is read
 * @param readExisting whether mail is read that stood there before the first connection
 */
public record MailboxConnection(String host, int port, Protection protection, String username, SignIn signIn,
		Duration interval, boolean readExisting) {

	/** How a connection is encrypted. */
	public enum Protection {

		/** From its first byte on. */
		TLS,
		/** Before the sign-in. */
		STARTTLS,
		/** Not at all, which is for this machine only. */
		NONE

	}

	/** How the service signs in. */
	public enum SignIn {

		/** With a password. */
		PASSWORD,
		/** With access tokens that it asks for in its own name. */
		CLIENT_CREDENTIALS,
		/** With access tokens that it asks for by the account's consent. */
		REFRESH_TOKEN

	}

}
