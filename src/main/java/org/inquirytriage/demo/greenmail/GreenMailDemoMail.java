package org.inquirytriage.demo.greenmail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.inquirytriage.demo.DemoMail;
import org.inquirytriage.message.EmailAddress;

/** The embedded mail server for visitors. */
class GreenMailDemoMail implements DemoMail {

	private final EmbeddedMailServer server;

	private final RawMail mail;

	private final EmailAddress program;

	GreenMailDemoMail(EmbeddedMailServer server, RawMail mail, EmailAddress program) {
		this.server = server;
		this.mail = mail;
		this.program = program;
	}

	@Override
	public EmailAddress program() {
		return this.program;
	}

	@Override
	public void send(Letter letter) {
		this.mail.send(letter.from().toString(), this.program.toString(), written(letter));
	}

	private byte[] written(Letter letter) {
		MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {

			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + letter.from().domain() + ">");
			}

		};
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			String utf8 = StandardCharsets.UTF_8.name();
			message.setFrom(new InternetAddress(letter.from().toString(), letter.name(), utf8));
			message.setRecipient(Message.RecipientType.TO, new InternetAddress(this.program.toString()));
			message.setSubject(letter.subject(), utf8);
			message.setSentDate(new Date());
			message.setText(letter.text(), utf8);
			message.saveChanges();
			message.writeTo(bytes);
			return bytes.toByteArray();
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new IllegalStateException("The message cannot be written", ex);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Memory takes every byte", ex);
		}
	}

	@Override
	public List<Received> received(EmailAddress visitor) {
		UserManager users = this.server.getUserManager();
		GreenMailUser user = users.getUserByEmail(visitor.toString());
		if (user == null) {
			return List.of();
		}
		try {
			return users.getImapHostManager()
				.getInbox(user)
				.getMessages()
				.stream()
				.map(GreenMailDemoMail::received)
				.flatMap(Optional::stream)
				.toList();
		}
		catch (FolderException ex) {
			throw new IllegalStateException("The embedded mail server does not open the visitor's mailbox", ex);
		}
	}

	private static Optional<Received> received(StoredMessage stored) {
		try {
			MimeMessage message = stored.getMimeMessage();
			String from = ((InternetAddress) message.getFrom()[0]).getAddress();
			String subject = Optional.ofNullable(message.getSubject()).orElse("");
			return EmailAddress.parse(from).map((sender) -> new Received(sender, subject, at(stored), text(message)));
		}
		catch (MessagingException ex) {
			return Optional.empty();
		}
	}

	private static Instant at(StoredMessage stored) {
		return stored.getReceivedDate().toInstant();
	}

	private static String text(Part part) {
		try {
			Object content = part.getContent();
			if (content instanceof Multipart parts && parts.getCount() > 0) {
				return text(parts.getBodyPart(0));
			}
			return (content instanceof String text) ? text : "";
		}
		catch (MessagingException | IOException ex) {
			return "";
		}
	}

}
