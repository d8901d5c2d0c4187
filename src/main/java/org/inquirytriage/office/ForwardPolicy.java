package org.inquirytriage.office;

/** How an office is given a message that was redirected to it. */
public enum ForwardPolicy {

	/** The whole message is attached, because the way to the office is trusted. */
	ATTACH,
	/** A link into the review pages, without any health detail. */
	LINK

}
