package org.inquirytriage.outbox.smtp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import org.inquirytriage.outbox.AttachmentSource;

/**
 * A received message that a forward carries along, streamed from where it lies. A
 * {@code message/rfc822} part may not be encoded (RFC 2046 section 5.2.1); what the
 * server cannot take as it is travels as a file.
 */
class CarriedMessage {

	private static final int LONGEST_LINE = 998;

	private final AttachmentSource source;

	private final String digest;

	CarriedMessage(AttachmentSource source, String digest) {
		this.source = source;
		this.digest = digest;
	}

	/** What a mail server must offer to take some bytes as they are. */
	enum Bytes {

		/** Nothing beyond SMTP. */
		SEVEN_BIT,
		/** The extension 8BITMIME (RFC 6152). */
		EIGHT_BIT,
		/** More than mail servers offer. */
		BINARY

	}

	/** Reads the message once to learn what it asks of the server. */
	Bytes bytes() throws IOException {
		Bytes found = Bytes.SEVEN_BIT;
		int length = 0;
		try (InputStream in = new BufferedInputStream(this.source.open(this.digest))) {
			for (int next = in.read(); next >= 0; next = in.read()) {
				length = (next == '\n' || next == '\r') ? 0 : length + 1;
				if (next == 0 || length > LONGEST_LINE) {
					return Bytes.BINARY;
				}
				if (next > 127) {
					found = Bytes.EIGHT_BIT;
				}
			}
		}
		return found;
	}

	/** The part as the message it is. */
	MimeBodyPart asMessage(Bytes bytes) throws MessagingException {
		MimeBodyPart part = part("message/rfc822");
		part.setHeader("Content-Transfer-Encoding", (bytes == Bytes.SEVEN_BIT) ? "7bit" : "8bit");
		part.setHeader("Content-Disposition", "attachment");
		return part;
	}

	/** The part as a file that holds the message. */
	MimeBodyPart asFile() throws MessagingException {
		MimeBodyPart part = part("application/octet-stream");
		part.setHeader("Content-Transfer-Encoding", "base64");
		part.setHeader("Content-Disposition", "attachment; filename=\"inquiry.eml\"");
		return part;
	}

	private MimeBodyPart part(String type) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new Source(type)));
		return part;
	}

	/** The bytes of the message as Jakarta Activation reads them. */
	private final class Source implements DataSource {

		private final String type;

		private Source(String type) {
			this.type = type;
		}

		@Override
		public InputStream getInputStream() throws IOException {
			return CarriedMessage.this.source.open(CarriedMessage.this.digest);
		}

		@Override
		public OutputStream getOutputStream() throws IOException {
			throw new IOException("A received message is never written to");
		}

		@Override
		public String getContentType() {
			return this.type;
		}

		@Override
		public String getName() {
			return "inquiry.eml";
		}

	}

}
