package org.inquirytriage.intake;

/** A folder of the program's mail account; read by one thread at a time. */
public interface Mailbox extends AutoCloseable {

	/**
	 * Opens the folder as it stands now, over a connection that may be kept from one time
	 * to the next.
	 * @throws MailboxUnavailableException when the server cannot be reached, refuses, or
	 * does not answer in time
	 */
	OpenFolder open();

	/** Ends the connection at once, from any thread; the next opening makes a new one. */
	@Override
	void close();

}
