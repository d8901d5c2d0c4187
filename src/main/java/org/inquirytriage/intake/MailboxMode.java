package org.inquirytriage.intake;

/** How far automation goes in a mailbox. */
public enum MailboxMode {

	/** Decides and records; sends nothing and leaves the mailbox as it is. */
	SHADOW,
	/** Decides, sends and files. */
	LIVE,
	/** Receives and decides; what would be sent waits. */
	RECEIVE_ONLY

}
