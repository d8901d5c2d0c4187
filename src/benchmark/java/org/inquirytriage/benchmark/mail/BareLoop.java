package org.inquirytriage.benchmark.mail;

import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.inquirytriage.realservers.PlainServers;

/**
 * The least that a responder does: it reads a mailbox in batches of 50, takes the text
 * out of each message, and sends one short reply to each over one connection. It
 * remembers nothing and decides nothing.
 */
final class BareLoop {

	private static final int BATCH = 50;

	private final int imap;

	private final int smtp;

	BareLoop(int imap, int smtp) {
		this.imap = imap;
		this.smtp = smtp;
	}

	/** Answers every message; how many there were. */
	int run(String user) throws MessagingException, IOException {
		Session session = Session.getInstance(new Properties());
		int answered = 0;
		try (Store store = session.getStore("imap"); SMTPTransport transport = transport(session)) {
			store.connect("127.0.0.1", this.imap, user, PlainServers.PASSWORD);
			Folder folder = store.getFolder("INBOX");
			folder.open(Folder.READ_ONLY);
			FetchProfile whole = new FetchProfile();
			whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
			Message[] messages = folder.getMessages();
			for (int from = 0; from < messages.length; from += BATCH) {
				Message[] batch = Arrays.copyOfRange(messages, from, Math.min(from + BATCH, messages.length));
				folder.fetch(batch, whole);
				for (Message message : batch) {
					answer(session, transport, message);
					answered++;
				}
			}
		}
		return answered;
	}

	private SMTPTransport transport(Session session) throws MessagingException {
		SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
		transport.connect("127.0.0.1", this.smtp, null, null);
		return transport;
	}

	private static void answer(Session session, SMTPTransport transport, Message message)
			throws MessagingException, IOException {
		Object content = message.getContent();
		String text = (content instanceof Multipart parts) ? parts.getBodyPart(0).getContent().toString()
				: content.toString();
		Address writer = message.getFrom()[0];
		MimeMessage reply = new MimeMessage(session);
		reply.setFrom(new InternetAddress(Mailing.PROGRAM));
		reply.setRecipient(Message.RecipientType.TO, writer);
		reply.setSubject("Re: " + message.getSubject());
		reply.setHeader("Auto-Submitted", "auto-replied");
		reply.setText("Thank you for your message of " + text.length() + " characters.");
		reply.saveChanges();
		transport.sendMessage(reply, new Address[] { writer });
	}

}
