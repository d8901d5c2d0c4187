package org.inquirytriage.intake;

import org.inquirytriage.message.MessageId;

/** The folders in which people find what the program has sent. */
public interface SentFolders {

	/**
	 * Whether copies go into a mailbox's folder, because its server keeps none itself.
	 */
	boolean isKept(String mailbox);

	/**
	 * Puts a copy of a sent message there, unless one with its id is there already.
	 * @param mailbox the mailbox's name
	 * @param id of the message
	 * @param raw the message as it was sent
	 * @throws MailboxUnavailableException when the server cannot be reached or refuses
	 */
	void keep(String mailbox, MessageId id, byte[] raw);

}
