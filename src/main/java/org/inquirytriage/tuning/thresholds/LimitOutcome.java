package org.inquirytriage.tuning.thresholds;

/** What became of a wish for other limits. */
public enum LimitOutcome {

	/** They are in force. */
	PUBLISHED,
	/** They wait for a second person. */
	PROPOSED,
	/** A second person decided against them. */
	DECLINED,
	/** They are in force already. */
	UNCHANGED,
	/** They are looser than the models allow. */
	TOO_LOOSE,
	/** The reason is missing or too long. */
	NO_REASON,
	/** Somebody else changed the limits meanwhile. */
	STALE,
	/** The same person may not decide about their own proposal. */
	OWN_PROPOSAL

}
