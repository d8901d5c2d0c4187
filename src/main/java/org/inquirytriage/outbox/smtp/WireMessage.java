package org.inquirytriage.outbox.smtp;

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

}
