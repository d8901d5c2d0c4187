package org.inquirytriage.triage;

import java.util.Map;

/**
 * A classifier of one language with the limits that were set for it.
 *
 * @param language ISO 639-1
 * @param classifier the models
 * @param policy the limits within which a machine may act on them
 */
public record LanguageModel(String language, InquiryClassifier classifier, TriagePolicy policy) {

	/** Its limits, or the stricter one for an answer where there is one. */
	TriagePolicy policyWithin(Map<String, Double> answerBelow) {
		double own = this.policy.answerBelow();
		return this.policy.withAnswerBelow(Math.min(own, answerBelow.getOrDefault(this.language, own)));
	}

}
