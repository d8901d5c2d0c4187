package org.inquirytriage.intake.upkeep;

import java.time.Instant;
import java.util.Optional;

import org.inquirytriage.intake.Reconciliation;
import org.jspecify.annotations.Nullable;

/** Lets people look after the mailboxes that are read, whichever process reads them. */
public interface MailboxUpkeep {

	/** How it stands with a mailbox, or nothing when there is none of that name. */
	Optional<Standing> standing(String mailbox);

	/** Has a mailbox read at once, where this process is the one that reads it. */
	Visited visit(String mailbox);

	/**
	 * Has a mailbox counted against what is stored: at once where this process reads it,
	 * else at the next visit of the one that does.
	 */
	Visited count(String mailbox);

	/**
	 * Has the mail counted that the server took since a moment, and what of it is stored
	 * already; nothing is read yet.
	 */
	Visited countSince(String mailbox, Instant since);

	/**
	 * Has the mail read that was counted since a moment, though it may have stood there
	 * before the first connection: that waits for a person, and what is stored already is
	 * passed over. Nothing when it was not counted since that moment.
	 */
	Optional<Visited> readSince(String mailbox, Instant since);

	/** Signs in to a mailbox over a connection of its own, and counts its messages. */
	SignInTrial tryOut(String mailbox);

	/**
	 * How it stands with a mailbox.
	 *
	 * @param connection how it is connected
	 * @param readHere whether this process is the one that reads it
	 * @param remembered what is remembered of reading it, null before it was first tried
	 * @param counted the last count, null before the first
	 * @param rereading from a date on that was asked for last, null when none was
	 */
	record Standing(MailboxConnection connection, boolean readHere, @Nullable MailboxRecord remembered,
			@Nullable Reconciliation counted, @Nullable Rereading rereading) {
	}

}
