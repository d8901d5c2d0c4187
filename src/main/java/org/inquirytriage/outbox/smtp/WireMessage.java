package org.inquirytriage.outbox.smtp;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message on the wire that keeps the Message-ID it was given. */
class WireMessage extends SMTPMessage {

	WireMessage(Session session) {
		super(session);
	}

	@Override
	protected void updateMessageID() {
		// saveChanges() would write a new one
	}

	/**
	 * Turns every failure into the one after which Angus cuts the connection: half a
	 * message must never be ended by the commands that follow.
	 */
	@Override
	public void writeTo(OutputStream target, String[] ignored) throws IOException {
		try {
			super.writeTo(target, ignored);
		}
		catch (MessagingException | RuntimeException ex) {
			throw new IOException("The message could not be written", ex);
		}
	}

}
