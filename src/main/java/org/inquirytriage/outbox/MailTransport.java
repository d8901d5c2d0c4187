package org.inquirytriage.outbox;

import org.inquirytriage.message.OutboundMessage;

/** The way a message takes to a mail server. */
public interface MailTransport {

	/**
	 * Attempts to deliver a message to its only recipient, and waits for the server's
	 * last word on it.
	 * @param message what is delivered
	 * @param repeat whether an earlier attempt may have delivered it
	 * @param attachments where the received message lies that it carries
	 */
	DeliveryOutcome deliver(OutboundMessage message, Repeat repeat, AttachmentSource attachments);

	/** Whether the recipient may have the message already. */
	enum Repeat {

		/** No earlier attempt can have delivered it. */
		NONE,
		/** An earlier attempt ended in doubt. */
		POSSIBLE

	}

}
