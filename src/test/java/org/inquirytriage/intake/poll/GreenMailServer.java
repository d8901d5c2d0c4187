package org.inquirytriage.intake.poll;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import org.inquirytriage.credential.Credential;
import org.inquirytriage.intake.imap.client.FilingStyle;
import org.inquirytriage.intake.imap.client.ImapMailbox;
import org.inquirytriage.intake.imap.client.ImapSentFolder;
import org.inquirytriage.intake.imap.client.ImapSettings;
import org.inquirytriage.intake.imap.client.Security;

/** An IMAP server with the program's account, and staff who look into it. */
class GreenMailServer implements AutoCloseable {

	private static final String USER = "program";

	private static final String PASSWORD = "secret";

	private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());

	private final GreenMailUser user;

	GreenMailServer() {
		this.server.start();
		this.user = this.server.setUser("program@hospital.example.org", USER, PASSWORD);
	}

	ImapMailbox mailbox(FilingStyle filing) {
		return mailbox("INBOX", filing, PASSWORD);
	}

	ImapMailbox mailbox(String folder, FilingStyle filing, String password) {
		ImapSettings.Server imap = new ImapSettings.Server("127.0.0.1", this.server.getImap().getPort(), Security.NONE,
				null, USER, Credential.password(password));
		return new ImapMailbox(new ImapSettings(imap, folder, filing, "Triage", ImapSettings.Patience.USUAL),
				Clock.systemUTC());
	}

	int port() {
		return this.server.getImap().getPort();
	}

	/**
	 * The mailbox as it is reached by way of another port, whose replies may be slow to
	 * come.
	 */
	ImapMailbox mailboxBy(int port) {
		return mailboxBy(port, Duration.ofMillis(700));
	}

	/** The mailbox as it is reached by way of another port. */
	ImapMailbox mailboxBy(int port, Duration reply) {
		ImapSettings.Server imap = new ImapSettings.Server("127.0.0.1", port, Security.NONE, null, USER,
				Credential.password(PASSWORD));
		return new ImapMailbox(
				new ImapSettings(imap, "INBOX", FilingStyle.MOVE, "Triage",
						new ImapSettings.Patience(Duration.ofSeconds(5), reply, Duration.ofSeconds(20))),
				Clock.systemUTC());
	}

	ImapSentFolder sentFolder(String folder) {
		ImapSettings.Server imap = new ImapSettings.Server("127.0.0.1", this.server.getImap().getPort(), Security.NONE,
				null, USER, Credential.password(PASSWORD));
		return new ImapSentFolder(
				new ImapSettings(imap, folder, FilingStyle.MOVE, "Triage", ImapSettings.Patience.USUAL));
	}

	void deliver(String... mails) {
		for (String mail : mails) {
			this.user.deliver(message(mail));
		}
	}

	private static MimeMessage message(String mail) {
		try {
			return new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Puts a message into a folder, as a backup would that keeps the time of receipt. */
	void append(String name, String mail, Instant received) throws MessagingException {
		MimeMessage message = message(mail);
		MimeMessage dated = new MimeMessage(message) {
			@Override
			public Date getReceivedDate() {
				return Date.from(received);
			}
		};
		inFolder(name, (folder) -> {
			if (!folder.exists()) {
				folder.create(Folder.HOLDS_MESSAGES);
			}
			folder.appendMessages(new Message[] { dated });
			return true;
		});
	}

	/** What staff do in a folder with a mail program of their own. */
	<T> T inFolder(String name, FolderWork<T> work) throws MessagingException {
		try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
			store.connect("127.0.0.1", this.server.getImap().getPort(), USER, PASSWORD);
			Folder folder = store.getFolder(name);
			return work.doIn(folder);
		}
	}

	List<String> subjects(String name) throws MessagingException {
		return inFolder(name, (folder) -> {
			if (!folder.exists()) {
				return List.<String>of();
			}
			folder.open(Folder.READ_ONLY);
			List<String> subjects = new ArrayList<>();
			for (Message message : folder.getMessages()) {
				subjects.add(message.getSubject());
			}
			return subjects;
		});
	}

	List<Flags> flags(String name) throws MessagingException {
		return inFolder(name, (folder) -> {
			folder.open(Folder.READ_ONLY);
			List<Flags> flags = new ArrayList<>();
			for (Message message : folder.getMessages()) {
				flags.add(message.getFlags());
			}
			return flags;
		});
	}

	void mark(String name, Flags.Flag flag) throws MessagingException {
		inFolder(name, (folder) -> {
			folder.open(Folder.READ_WRITE);
			folder.setFlags(folder.getMessages(), new Flags(flag), true);
			return Arrays.asList(folder.getMessages());
		});
	}

	@Override
	public void close() {
		this.server.stop();
	}

	@FunctionalInterface
	interface FolderWork<T> {

		T doIn(Folder folder) throws MessagingException;

	}

}
