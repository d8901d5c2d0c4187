package org.inquirytriage.intake.upkeep;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Mail of a folder that is to be read again from a date on.
 *
 * @param since the moment from which on the server took it
 * @param counted when it was counted, null before that
 * @param found messages in the folder that the server took since
 * @param stored those of them that are stored already
 * @param agreed whether somebody had it read after it was counted
 */
public record Rereading(Instant since, @Nullable Instant counted, int found, int stored, boolean agreed) {

	/** Messages that were never read. */
	public int unread() {
		return this.found - this.stored;
	}

}
