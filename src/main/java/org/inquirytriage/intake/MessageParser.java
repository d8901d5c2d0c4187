package org.inquirytriage.intake;

import java.time.Instant;
import java.util.Set;

import org.inquirytriage.message.InboundMessage;

/** Reads the raw bytes of a message (RFC 5322) into the mail model. */
public interface MessageParser {

	/**
	 * The message in these bytes. Whatever cannot be read becomes a defect of the result.
	 * @param raw the message as it came off the wire
	 * @param received when the mail server took it
	 * @param keywords the IMAP flags on it
	 * @throws UnreadableMessageException when not even its headers can be made out
	 */
	InboundMessage parse(byte[] raw, Instant received, Set<String> keywords);

}
