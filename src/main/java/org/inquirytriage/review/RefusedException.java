package org.inquirytriage.review;

import org.inquirytriage.review.Outcome.Refusal;

/** Ends a decision that cannot hold, so that nothing of it is kept. */
class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Refusal why;

	RefusedException(Refusal why) {
		super("The decision is refused: " + why);
		this.why = why;
	}

	Refusal why() {
		return this.why;
	}

}
