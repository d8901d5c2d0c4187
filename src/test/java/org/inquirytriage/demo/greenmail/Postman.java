package org.inquirytriage.demo.greenmail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import org.inquirytriage.demo.greenmail.Letters.Letter;

/** Writes letters by SMTP and opens mailboxes by IMAP, as people outside do. */
final class Postman {

	private final RawMail mail;

	private final int imapPort;

	private final Map<String, List<MimeMessage>> inboxes = new ConcurrentHashMap<>();

	Postman(int smtpPort, int imapPort) {
		this.mail = new RawMail(smtpPort);
		this.imapPort = imapPort;
	}

	void send(Letter letter) {
		String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
		this.mail.send(letter.sender(), Letters.PROGRAM,
				letter.content().replace("{date}", date).getBytes(StandardCharsets.UTF_8));
	}

	/** What lies in somebody's inbox, looked at once. */
	List<MimeMessage> inbox(String address) {
		return this.inboxes.computeIfAbsent(address, (user) -> folder(user, "INBOX"));
	}

	/**
	 * What was filed in each folder of the program's mailbox, by the ids of the messages.
	 */
	Map<String, List<String>> filed() {
		Map<String, List<String>> filed = new TreeMap<>();
		Stream.of("Answered", "Redirected", "Escalated", "Held", "Suppressed", "Quarantined")
			.forEach((folder) -> filed.put(folder, ids("Triage." + folder)));
		return filed;
	}

	/** The flags of what was filed in a folder of the program's mailbox. */
	List<Flags> flags(String folder) throws MessagingException {
		List<Flags> flags = new ArrayList<>();
		for (MimeMessage message : folder(Letters.PROGRAM, "Triage." + folder)) {
			flags.add(message.getFlags());
		}
		return flags;
	}

	private List<String> ids(String folder) {
		List<String> ids = new ArrayList<>();
		for (MimeMessage message : folder(Letters.PROGRAM, folder)) {
			ids.add(field(message, "Message-ID"));
		}
		return ids;
	}

	/** The one value of a field, or what there is instead of it. */
	static String field(MimeMessage message, String name) {
		try {
			String[] values = message.getHeader(name);
			return (values == null) ? "absent" : String.join(" | ", values).replaceAll("\\s+", " ");
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<MimeMessage> folder(String user, String name) {
		Properties properties = new Properties();
		properties.setProperty("mail.imap.timeout", "10000");
		properties.setProperty("mail.imap.connectiontimeout", "10000");
		try (Store store = Session.getInstance(properties).getStore("imap")) {
			store.connect("127.0.0.1", this.imapPort, user, user);
			try (Folder folder = store.getFolder(name)) {
				folder.open(Folder.READ_ONLY);
				List<MimeMessage> copies = new ArrayList<>();
				for (Message message : Arrays.asList(folder.getMessages())) {
					copies.add(new MimeMessage((MimeMessage) message));
				}
				return copies;
			}
		}
		catch (FolderNotFoundException | jakarta.mail.AuthenticationFailedException ex) {
			return List.of();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
