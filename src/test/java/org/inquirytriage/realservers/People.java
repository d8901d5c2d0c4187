package org.inquirytriage.realservers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.inquirytriage.demo.greenmail.Letters;
import org.inquirytriage.demo.greenmail.Letters.Letter;

/** Writes to the program by SMTP with STARTTLS, and opens mailboxes by IMAP over TLS. */
final class People {

	private final RealServers servers;

	private final Properties properties = new Properties();

	People(RealServers servers) {
		this.servers = servers;
		this.properties.setProperty("mail.smtp.host", "localhost");
		this.properties.setProperty("mail.smtp.port", Integer.toString(servers.smtp()));
		this.properties.setProperty("mail.smtp.starttls.required", "true");
		this.properties.setProperty("mail.smtp.ssl.trust", "localhost");
		this.properties.setProperty("mail.imap.ssl.enable", "true");
		this.properties.setProperty("mail.imap.ssl.trust", "localhost");
		for (String protocol : List.of("smtp", "imap")) {
			this.properties.setProperty("mail." + protocol + ".connectiontimeout", "10000");
			this.properties.setProperty("mail." + protocol + ".timeout", "20000");
		}
	}

	/** Sends a letter to the program as its writer's mail server would. */
	void send(Letter letter) {
		send(letter, Letters.PROGRAM);
	}

	/** Sends a letter to an address. */
	void send(Letter letter, String to) {
		String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
		String content = letter.content().replace("{date}", date).replace("\n", "\r\n");
		Session session = Session.getInstance(this.properties);
		try (Transport transport = session.getTransport("smtp")) {
			SMTPMessage message = new SMTPMessage(session,
					new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
			message.setEnvelopeFrom(letter.sender().isEmpty() ? "<>" : letter.sender());
			transport.connect();
			transport.sendMessage(message, new InternetAddress[] { new InternetAddress(to) });
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The subjects in a folder of somebody's mailbox; none where there is no folder. */
	List<String> subjects(String user, String name) {
		return fields(user, name, "Subject");
	}

	/** The ids in a folder of somebody's mailbox; none where there is no folder. */
	List<String> ids(String user, String name) {
		return fields(user, name, "Message-ID");
	}

	/** The values of a field in a folder of somebody's mailbox. */
	List<String> fields(String user, String name, String field) {
		try (Store store = Session.getInstance(this.properties).getStore("imap")) {
			store.connect("localhost", this.servers.imap(), user, RealServers.PASSWORD);
			Folder folder = store.getFolder(name);
			if (!folder.exists()) {
				return List.of();
			}
			folder.open(Folder.READ_ONLY);
			List<String> values = new ArrayList<>();
			for (Message message : folder.getMessages()) {
				String[] found = message.getHeader(field);
				values.add((found != null) ? String.join(" | ", found).replaceAll("\\s+", " ") : "absent");
			}
			return values;
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
