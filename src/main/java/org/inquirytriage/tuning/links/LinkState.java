package org.inquirytriage.tuning.links;

/** What somebody finds who follows a link. */
public enum LinkState {

	/** A page, or a page to sign in at. */
	ANSWERS,
	/** A server that says there is no such page. */
	GONE,
	/** No answer just now, or only that something failed. */
	SILENT,
	/** Nothing ever: the name is kept for examples (RFC 2606, RFC 6761). */
	EXAMPLE

}
