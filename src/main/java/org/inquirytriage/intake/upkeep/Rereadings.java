package org.inquirytriage.intake.upkeep;

import java.time.Instant;
import java.util.Optional;

import org.inquirytriage.intake.Cursors.Lease;

/**
 * From when on folders are read again, whatever stood there before they were connected
 * for the first time; nothing is read before it was counted and somebody agreed.
 */
public interface Rereadings {

	/**
	 * Asks whichever process reads the folder to count the mail since a moment. Nothing
	 * happens before the first connection.
	 */
	void request(String mailbox, String folder, Instant since);

	/** The moment since which mail is to be counted now, or nothing. */
	Optional<Instant> due(Lease lease);

	/** Records what was counted, unless another moment was asked for meanwhile. */
	void record(Lease lease, Rereading counted);

	/**
	 * Lets mail be read that was counted.
	 * @return false when it was not counted since that moment
	 */
	boolean agree(String mailbox, String folder, Instant since);

	/** What was asked for last, or nothing when nothing ever was. */
	Optional<Rereading> latest(String mailbox, String folder);

}
