package org.inquirytriage.intake.upkeep;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What is remembered of reading each folder, for people. */
public interface MailboxRecords {

	/** What is remembered of a folder; nothing before it was first tried. */
	Optional<MailboxRecord> of(String mailbox, String folder);

	/**
	 * Keeps what only the process knows that reads a folder; passed over when another
	 * reads it by now.
	 * @param reader the process
	 * @param hearing whether it hears of new mail
	 * @param tokenExpires when its access token runs out, null when it has none
	 * @return whether it was kept
	 */
	boolean keep(String mailbox, String folder, String reader, Hearing hearing, @Nullable Instant tokenExpires);

}
