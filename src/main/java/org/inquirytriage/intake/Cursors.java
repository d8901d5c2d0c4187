package org.inquirytriage.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How far each folder was read, and who may read it now. Every method joins the caller's
 * transaction; those that take a lease throw LeaseLostException when another reader has
 * it by now, so that the transaction is not committed.
 */
public interface Cursors {

	/**
	 * Takes or prolongs the right to read a folder.
	 * @param reader who asks; the same on every call of one process
	 * @param length how long nobody else can take it
	 * @return nothing while another reader has it
	 */
	Optional<Lease> acquire(String mailbox, String folder, String reader, Duration length);

	/** Gives the right to read back. */
	void release(Lease lease);

	/** How far the folder was read, or nothing before the first connection. */
	Optional<Cursor> find(Lease lease);

	/** Records how far the folder was read, and prolongs the lease. */
	void save(Lease lease, Cursor cursor);

	/**
	 * Records the first connection.
	 * @param messages that stood there and are left alone
	 */
	void connected(Lease lease, int messages);

	/** The UIDs of messages that could not be taken in so far and are due again. */
	Set<Long> failuresDue(Lease lease, long uidValidity);

	/** The UIDs of messages that could not be taken in so far, due or not. */
	Set<Long> failures(Lease lease, long uidValidity);

	/**
	 * Counts an attempt to take a message in that failed; it is due again after a pause
	 * that grows from attempt to attempt.
	 * @param reason in words free of the message's text
	 * @return how many there were
	 */
	int countFailure(Lease lease, long uidValidity, long uid, String reason);

	/** Forgets the failures of messages that were taken in, or are gone. */
	void clearFailures(Lease lease, long uidValidity, Collection<Long> uids);

	/** Records that the folder was read to its end. */
	void succeeded(Lease lease);

	/**
	 * Records that the folder could not be read.
	 * @param reason shown to staff
	 */
	void failed(Lease lease, String reason);

	/** How reading a folder goes; nothing before it was first tried. */
	Optional<Progress> progress(String mailbox, String folder);

	/**
	 * The right to read a folder.
	 *
	 * @param mailbox the mailbox's name
	 * @param folder the folder that is read
	 * @param fence grows whenever another reader takes it over
	 * @param length how long it lasts from each time it is prolonged
	 */
	record Lease(String mailbox, String folder, long fence, Duration length) {
	}

	/**
	 * How reading a folder goes.
	 *
	 * @param succeeded when it was last read to its end, null when never
	 * @param failingSince since when it cannot be read, null when it can
	 * @param failure why it cannot be read, null when it can
	 */
	record Progress(@Nullable Instant succeeded, @Nullable Instant failingSince, @Nullable String failure) {
	}

}
