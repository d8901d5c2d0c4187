package org.inquirytriage.triage;

/**
 * The limits within which a machine may decide.
 *
 * @param answerBelow an answer needs a belief in clinical below this
 * @param segmentBelow and in each segment being clinical below this
 * @param redirectFrom a redirect without any cue needs a belief in clinical of at least
 * this
 * @param emergencyFrom from this belief in an emergency on, it is one even without a sign
 * @param otherBelow an answer needs a belief in other below this
 * @param otherFrom from this belief in other on, a person decides whatever else was found
 * @param topicFrom the best topic must be at least this likely
 * @param topicMargin and lead the next by at least this
 * @param secondTopicFrom a segment's own topic counts as a second question from this
 * belief on
 * @param knownWordsFrom the share of words that the model must know
 * @param longestWords more words than this are read by a person
 */
public record TriagePolicy(double answerBelow, double segmentBelow, double redirectFrom, double emergencyFrom,
		double otherBelow, double otherFrom, double topicFrom, double topicMargin, double secondTopicFrom,
		double knownWordsFrom, int longestWords) {

	/** Limits for models that were not calibrated yet. */
	public static TriagePolicy cautious() {
		return new TriagePolicy(0.1, 0.35, 0.6, 0.7, 0.3, 0.8, 0.5, 0.2, 0.55, 0.6, 200);
	}

	/** Limits that hold everything which only the classifier could decide. */
	public static TriagePolicy holdingEverything() {
		return new TriagePolicy(0.0, 0.0, 1.1, 1.1, 0.0, 1.1, 1.1, 1.0, 1.1, 1.0, 0);
	}

}
