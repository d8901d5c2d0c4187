package org.inquirytriage.intake.imap.client;

import java.time.Duration;

import javax.net.ssl.SSLSocketFactory;

import org.inquirytriage.credential.Credential;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a folder on an IMAP server.
 *
 * @param server where the server is and how to sign in
 * @param folder the folder that is read
 * @param filing what becomes of messages once their end is decided
 * @param filingFolder the folder under which those of the ends stand
 * @param patience how long to wait for the server
 */
public record ImapSettings(Server server, String folder, FilingStyle filing, String filingFolder, Patience patience) {

	/**
	 * Where the server is and how to sign in.
	 *
	 * @param host of the server
	 * @param port of the server
	 * @param security how the connection is encrypted
	 * @param tls makes TLS sockets, null for the certificates of the Java platform
	 * @param username to sign in with
	 * @param credential to sign in with
	 */
	public record Server(String host, int port, Security security, @Nullable SSLSocketFactory tls, String username,
			Credential credential) {
	}

	/**
	 * How long to wait for the server.
	 *
	 * @param connect for a connection
	 * @param reply for the next bytes of a reply, and for bytes of ours to be taken
	 * @param step for a whole step, such as fetching one batch
	 */
	public record Patience(Duration connect, Duration reply, Duration step) {

		/** What suits a mail server on the internet. */
		public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(30),
				Duration.ofMinutes(3));

	}

}
