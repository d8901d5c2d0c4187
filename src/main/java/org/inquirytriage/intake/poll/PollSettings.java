package org.inquirytriage.intake.poll;

import java.time.Duration;

/**
 * How a folder is read.
 *
 * @param mailbox the mailbox's name
 * @param folder the folder on the server
 * @param reader names this process among those that may read the folder
 * @param lease how long no other process reads it after a sign of life
 * @param readExisting whether mail is read that stood there before the first connection
 * @param maxSize above this size in bytes only a message's headers are fetched
 * @param mostAttempts after so many failures a message is quarantined
 * @param sweepEvery after so many polls the whole folder is compared with what is stored
 */
public record PollSettings(String mailbox, String folder, String reader, Duration lease, boolean readExisting,
		long maxSize, int mostAttempts, int sweepEvery) {
}
