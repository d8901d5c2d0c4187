package org.inquirytriage.tuning.replay;

import java.time.Instant;

/** Gives the messages that are stored. */
@FunctionalInterface
public interface StoredHistory {

	/** The messages received since a moment, the newest first. */
	StoredMessages since(Instant moment);

}
