package org.inquirytriage.demo.greenmail;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Sends bytes as they are, however little they look like a message. */
class RawMail {

	private final Session session;

	/** Sends to the SMTP server of this machine. */
	RawMail(int port) {
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.host", "127.0.0.1");
		properties.setProperty("mail.smtp.port", Integer.toString(port));
		properties.setProperty("mail.smtp.localhost", "localhost");
		properties.setProperty("mail.smtp.connectiontimeout", "5000");
		properties.setProperty("mail.smtp.timeout", "10000");
		properties.setProperty("mail.smtp.writetimeout", "10000");
		this.session = Session.getInstance(properties);
	}

	/**
	 * Sends a message.
	 * @param sender the reverse-path, empty for the null one
	 * @param recipient the address it is for
	 * @param bytes of the message
	 * @throws IllegalStateException when the server does not take it
	 */
	void send(String sender, String recipient, byte[] bytes) {
		try (Transport transport = this.session.getTransport("smtp")) {
			Unread message = new Unread(this.session, bytes);
			message.setEnvelopeFrom(sender.isEmpty() ? "<>" : sender);
			transport.connect();
			transport.sendMessage(message, new InternetAddress[] { new InternetAddress(recipient) });
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("The embedded mail server does not take the message", ex);
		}
	}

	/** A message that nobody takes apart before it is sent. */
	private static final class Unread extends SMTPMessage {

		private final byte[] bytes;

		private Unread(Session session, byte[] bytes) {
			super(session);
			this.bytes = bytes.clone();
		}

		@Override
		public void writeTo(OutputStream stream, String[] ignored) throws IOException {
			stream.write(this.bytes);
		}

	}

}
