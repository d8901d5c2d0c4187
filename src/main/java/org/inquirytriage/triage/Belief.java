package org.inquirytriage.triage;

import org.jspecify.annotations.Nullable;

/**
 * What the model of the likeliest language believes.
 *
 * @param language the model's
 * @param assessment null when there was nothing to ask or no model
 * @param policy the limits that go with it
 */
record Belief(String language, @Nullable Assessment assessment, TriagePolicy policy) {

	static final Belief NONE = new Belief("und", null, TriagePolicy.holdingEverything());

	double knownWords() {
		return (this.assessment != null) ? this.assessment.knownWords() : 0.0;
	}

}
