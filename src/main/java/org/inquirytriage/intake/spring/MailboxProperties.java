package org.inquirytriage.intake.spring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.inquirytriage.credential.Secret;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.intake.imap.client.FilingStyle;
import org.inquirytriage.intake.imap.client.Security;
import org.inquirytriage.message.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of one mailbox, {@code triage.mailboxes[n].*}.
 *
 * @param name in logs and pages; what was read is remembered under it
 * @param host of the IMAP server
 * @param port of the IMAP server; 0 for 993 with TLS and 143 without
 * @param security how the connection is encrypted; when not set, TLS unless the host is
 * this machine
 * @param sslBundle the SSL bundle ({@code spring.ssl.bundle}) whose certificates the
 * server is checked against; empty for those of the Java platform
 * @param username to sign in with
 * @param password to sign in with; never printed
 * @param passwordFile the file whose first line is the password, instead of it
 * @param address the program's address that its writers know
 * @param aliases other addresses that end in this mailbox
 * @param folder the folder that is read
 * @param mode how far automation goes
 * @param readExisting whether mail is read that stood there before the first connection
 * @param filing what becomes of messages on the server once their end is decided; nothing
 * does in shadow mode
 * @param filingFolder the folder under which those of the ends are made
 * @param pollInterval how often it is read; when not set, as often as all
 * @param idle whether the server is asked to tell of new mail between two polls
 * @param sentFolder the folder that copies of sent mail go to, {@code \Sent} for the one
 * the server marks; empty where the server keeps them itself
 * @param maxSize above this size only a message's headers are fetched, and it is held
 */
record MailboxProperties(@DefaultValue("") String name, @DefaultValue("") String host, @DefaultValue("0") int port,
		@Nullable Security security, @DefaultValue("") String sslBundle, @DefaultValue("") String username,
		@DefaultValue("") Secret password, @Nullable Path passwordFile, @DefaultValue("") String token,
		@DefaultValue("") String address, @DefaultValue List<String> aliases, @DefaultValue("INBOX") String folder,
		@DefaultValue("shadow") MailboxMode mode, @DefaultValue("false") boolean readExisting,
		@DefaultValue("move") FilingStyle filing, @DefaultValue("Triage") String filingFolder,
		@Nullable Duration pollInterval, @DefaultValue("true") boolean idle, @DefaultValue("") String sentFolder,
		@DefaultValue("10MB") DataSize maxSize) {

	private static final int LONGEST_NAME = 100;

	private static final DataSize SMALLEST = DataSize.ofKilobytes(64);

	private static final DataSize LARGEST = DataSize.ofMegabytes(100);

	/** Fails with a sentence that begins with the property. */
	void validate(String prefix) {
		require(name().matches("[A-Za-z0-9._-]{1," + LONGEST_NAME + "}"),
				prefix + ".name must be a word of letters, digits, dots and dashes");
		require(!host().isBlank(), prefix + ".host must name the mail server");
		require(port() >= 0 && port() < 65536, prefix + ".port must lie between 1 and 65535");
		require(!username().isBlank(), prefix + ".username must be set");
		require(countOfCredentials() == 1, prefix + ".password or " + prefix + ".password-file or " + prefix
				+ ".token must be set, and only one of them");
		require(EmailAddress.parse(address()).isPresent(), prefix + ".address must be the program's email address");
		for (int i = 0; i < aliases().size(); i++) {
			require(EmailAddress.parse(aliases().get(i)).isPresent(),
					prefix + ".aliases[" + i + "] must be an email address");
		}
		require(!folder().isBlank(), prefix + ".folder must name a folder");
		require(!filingFolder().isBlank(), prefix + ".filing-folder must name a folder");
		if (pollInterval() != null) {
			IntakeProperties.requireInterval(pollInterval(), prefix + ".poll-interval");
		}
		require(maxSize().compareTo(SMALLEST) >= 0 && maxSize().compareTo(LARGEST) <= 0,
				prefix + ".max-size must lie between 64KB and 100MB");
		require(security() != Security.NONE || isLoopback(host()),
				prefix + ".security may be none on this machine only");
	}

	private int countOfCredentials() {
		return (password().reveal().isEmpty() ? 0 : 1) + ((passwordFile() != null) ? 1 : 0)
				+ (token().isEmpty() ? 0 : 1);
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException(sentence);
		}
	}

	/** How the connection is encrypted, set or not. */
	Security effectiveSecurity() {
		if (this.security != null) {
			return this.security;
		}
		return isLoopback(this.host) ? Security.NONE : Security.TLS;
	}

	/** The port, set or not. */
	int effectivePort() {
		if (this.port != 0) {
			return this.port;
		}
		return (effectiveSecurity() == Security.TLS) ? 993 : 143;
	}

	private static boolean isLoopback(String host) {
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
