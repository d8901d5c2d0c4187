package org.inquirytriage.intake;

/**
 * Hears from the server when a mailbox may have new mail. That is a hint, which may be
 * missed: the timed poll goes on beside it.
 */
public interface MailboxWatch extends AutoCloseable {

	/**
	 * Listens until the connection is lost or ended, and passes every hint on; the first
	 * as soon as it listens.
	 * @return false when the server offers nothing to listen to
	 * @throws MailboxUnavailableException when the server cannot be reached, refuses, or
	 * falls silent
	 */
	boolean listen(Runnable hint);

	/** Ends the connection at once, from any thread. */
	@Override
	void close();

}
