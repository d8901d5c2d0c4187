package org.inquirytriage.outbox;

import java.util.List;
import java.util.UUID;

import org.inquirytriage.message.EmailAddress;

/** Mail that has left, to put copies of it where people look for it. */
public interface SentMail {

	/**
	 * What has left a program's address within a week and was not copied yet, the oldest
	 * first.
	 * @param limit the most to return
	 */
	List<OutboxEntry> uncopied(EmailAddress from, int limit);

	/** The bytes of a message as they left. */
	byte[] written(OutboxEntry entry);

	/** Records that a copy is kept, or that none can be. */
	void copied(UUID id);

}
