package org.inquirytriage.intake.upkeep;

import java.time.Instant;

import org.inquirytriage.intake.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of reading a folder.
 *
 * @param succeeded when it was last read to its end, null when never
 * @param failing why it cannot be read and since when, null when it can
 * @param lastFailure the last failure and when it was, over or not; null when there was
 * none
 * @param start the first connection, null before it and where it was not noted
 * @param cursor how far it was read, null before the first connection
 * @param reader who reads it, null when nobody does at present
 */
public record MailboxRecord(@Nullable Instant succeeded, @Nullable Failure failing, @Nullable Failure lastFailure,
		@Nullable Start start, @Nullable Cursor cursor, @Nullable Reader reader) {

	/**
	 * A folder that could not be read.
	 *
	 * @param at when
	 * @param reason why
	 */
	public record Failure(Instant at, String reason) {
	}

	/**
	 * The first connection.
	 *
	 * @param connected when it was
	 * @param messages that stood there and are left alone
	 */
	public record Start(Instant connected, int messages) {
	}

	/**
	 * A process that reads the folder.
	 *
	 * @param name of the process
	 * @param hearing whether it hears of new mail, null when it has not said so yet
	 * @param tokenExpires when its access token runs out, null when it has none
	 */
	public record Reader(String name, @Nullable Hearing hearing, @Nullable Instant tokenExpires) {
	}

}
