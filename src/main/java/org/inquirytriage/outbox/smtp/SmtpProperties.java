package org.inquirytriage.outbox.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

import org.inquirytriage.message.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.smtp.*}; the password stands apart so that it is never
 * printed.
 *
 * @param host of the mail server
 * @param port of the mail server
 * @param security how the connection is encrypted; when not set, STARTTLS is required
 * unless the host is this machine
 * @param sslBundle the SSL bundle ({@code spring.ssl.bundle}) whose certificates the
 * server is checked against; empty for those of the Java platform
 * @param username to sign in with; empty to send without signing in
 * @param token the entry of {@code triage.tokens} to sign in with in place of a password
 * @param localName the name we greet the server with; empty for this machine's name
 * @param mailFrom the envelope sender of automatic answers; empty for the null
 * reverse-path (RFC 3834 section 3.3); {@code {id}} in it, as in
 * {@code bounces+{id}@example.org}, makes it name the message that comes back
 * @param precedence the value of the field Precedence on automatic answers; empty for
 * none
 * @param connectTimeout the longest wait for a connection
 * @param replyTimeout the longest wait for the reply to a command
 * @param writeTimeout the longest wait for the server to take what is written
 * @param finalReplyTimeout the longest wait for the reply to the end of the data (RFC
 * 5321 section 4.5.3.2.6 asks for ten minutes)
 * @param idleTimeout how long a connection without work is kept
 * @param html whether letters to the public also carry their words in HTML
 */
@ConfigurationProperties("triage.smtp")
record SmtpProperties(String host, @DefaultValue("25") int port, @Nullable Security security,
		@DefaultValue("") String sslBundle, @DefaultValue("") String username, @DefaultValue("") String token,
		@DefaultValue("") String localName, @DefaultValue("") String mailFrom, @DefaultValue("") String precedence,
		@DefaultValue("30s") Duration connectTimeout, @DefaultValue("30s") Duration replyTimeout,
		@DefaultValue("30s") Duration writeTimeout, @DefaultValue("10m") Duration finalReplyTimeout,
		@DefaultValue("1m") Duration idleTimeout, @DefaultValue("false") boolean html) {

	/** Stands in the envelope sender for what names the message. */
	static final String ID = "{id}";

	private static final int LONGEST_ID = 40;

	SmtpProperties {
		require(!host.isBlank(), "host must name the mail server");
		require(port > 0 && port < 65536, "port must lie between 1 and 65535");
		require(token.isEmpty() || !username.isEmpty(), "username must be set beside token");
		require(mailFrom.isEmpty() || EmailAddress.parse(mailFrom.replace(ID, "0".repeat(LONGEST_ID))).isPresent(),
				"mail-from is no email address");
		require(precedence.matches("[a-z-]*"), "precedence must be one word such as bulk");
		require(localName.matches("[A-Za-z0-9.:\\[\\]-]*"), "local-name must be a host name");
		requirePositive(connectTimeout, "connect-timeout");
		requirePositive(replyTimeout, "reply-timeout");
		requirePositive(writeTimeout, "write-timeout");
		requirePositive(finalReplyTimeout, "final-reply-timeout");
		requirePositive(idleTimeout, "idle-timeout");
		require(security != Security.NONE || isLoopback(host), "security may be none on this machine only");
	}

	/** How the connection to the server is encrypted. */
	enum Security {

		/** Not at all. */
		NONE,
		/** By STARTTLS, without which nothing is sent. */
		STARTTLS,
		/** From the first byte (RFC 8314). */
		TLS

	}

	/** How the connection is encrypted, set or not. */
	Security effectiveSecurity() {
		if (this.security != null) {
			return this.security;
		}
		return isLoopback(this.host) ? Security.NONE : Security.STARTTLS;
	}

	private static boolean isLoopback(String host) {
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	private static void requirePositive(Duration duration, String property) {
		require(duration.isPositive() && duration.compareTo(Duration.ofDays(1)) <= 0,
				property + " must be longer than nothing and at most a day");
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException("triage.smtp." + sentence);
		}
	}

}
