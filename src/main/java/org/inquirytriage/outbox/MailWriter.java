package org.inquirytriage.outbox;

import java.io.IOException;

import org.inquirytriage.message.OutboundMessage;

/** Writes composed mail the way it goes over the wire. */
@FunctionalInterface
public interface MailWriter {

	/**
	 * The bytes of a message.
	 * @throws IOException when the received message that it carries cannot be read
	 */
	byte[] write(OutboundMessage message) throws IOException;

}
