package org.inquirytriage.review.mailboxes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mailboxes that the service reads, as people look after them. */
public interface Mailboxes {

	/** Each with how it stands, in the order of the settings. */
	List<ProgramMailbox> all();

	/** Has one read at once; nothing when there is none of that name. */
	Optional<Answer> look(String mailbox);

	/** Signs in to one over a connection of its own; nothing when there is none. */
	Optional<Answer> tryOut(String mailbox);

	/** Counts one against what is stored; nothing when there is none. */
	Optional<Answer> count(String mailbox);

	/**
	 * Counts the mail of one that the server took since a moment; nothing when there is
	 * none.
	 */
	Optional<Answer> countSince(String mailbox, Instant since);

	/**
	 * Has the mail of one read that was counted since a moment; nothing when there is
	 * none.
	 */
	Optional<Answer> readSince(String mailbox, Instant since);

}
