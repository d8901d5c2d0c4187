package org.inquirytriage.intake;

/** The right to read a folder that another reader has by now. */
public class LeaseLostException extends RuntimeException {

	/** Names the mailbox. */
	public LeaseLostException(String mailbox) {
		super("Another reader has taken over mailbox " + mailbox);
	}

}
