package org.inquirytriage.intake;

import java.time.Instant;

/**
 * A folder on the server compared with what became of its messages: each must be
 * accounted for.
 *
 * @param finished when it was counted
 * @param onServer messages in the folder
 * @param stored those that are stored and were read
 * @param quarantined those that are stored for a person because they could not be read
 * @param ignored those that stood there before the first connection
 * @param pending those that came since, or are tried again
 */
public record Reconciliation(Instant finished, int onServer, int stored, int quarantined, int ignored, int pending) {

	/** Messages that nobody can account for. */
	public int remainder() {
		return this.onServer - this.stored - this.quarantined - this.ignored - this.pending;
	}

}
