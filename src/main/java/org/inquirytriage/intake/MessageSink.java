package org.inquirytriage.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;

/**
 * Where intake puts the mail it reads. All of it joins the caller's transaction, and all
 * of it may be said twice.
 */
public interface MessageSink {

	/** Stores a message; what is decided about it comes later. */
	Accepted accept(ReceivedMessage message);

	/**
	 * Stores what there is of a message that cannot be read or kept otherwise, for a
	 * person to look at.
	 * @param reason in words free of the message's text
	 */
	Accepted quarantine(RawMessage raw, String reason);

	/** Those of the locations whose message is stored. */
	Set<MessageLocation> known(Collection<MessageLocation> locations);

	/** Those of the locations whose message is stored because it could not be read. */
	Set<MessageLocation> quarantined(Collection<MessageLocation> locations);

	/**
	 * The stored messages whose end is decided and that are not filed on the server yet,
	 * with the word for where they belong.
	 * @param limit the most to return
	 */
	Map<MessageLocation, String> toFile(String mailbox, String folder, int limit);

	/** Records that messages are filed, or gone from the server. */
	void filed(Collection<MessageLocation> locations);

	/**
	 * What became of a message that was handed over.
	 *
	 * @param inquiryId the inquiry it belongs to
	 * @param opened whether it opened that inquiry; false for a copy
	 */
	record Accepted(String inquiryId, boolean opened) {
	}

}
