package org.inquirytriage.reply;

/**
 * Who decided that a notice leaves: only what nobody decided calls itself an automatic
 * reply.
 */
public enum Decider {

	/** The service by itself. */
	SERVICE,
	/** A person on the staff. */
	PERSON

}
