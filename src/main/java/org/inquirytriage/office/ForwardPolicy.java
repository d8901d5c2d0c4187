package org.inquirytriage.office;

/** How an office is given a message that was redirected to it. */
public enum ForwardPolicy {

	/** The whole message is attached, because the way to the office is trusted. */
	ATTACH,
	/** The whole message is attached and all of it encrypted for the office (S/MIME). */
	ENCRYPT,
	/** A link into the review pages, without any health detail. */
	LINK;

	/** Whether the office is given the whole message. */
	public boolean carriesMessage() {
		return this != LINK;
	}

}
