package org.inquirytriage.triage;

/**
 * The limits within which a machine may decide.
 *
 * @param answerBelow an answer needs a belief in clinical below this
 * @param redirectFrom a redirect without any cue needs a belief in clinical of at least
 * this
 * @param emergencyFrom from this belief about the whole on, it is an emergency even
 * without a sign
 * @param urgentSegmentFrom and from this belief about one segment
 * @param possibleSignFrom a sign that is only possible counts from this belief in an
 * emergency on
 * @param otherBelow an answer needs a belief in other below this
 * @param otherFrom from this belief in other on, a person decides whatever else was found
 * @param topicFrom the topics that are answered must together lead the next by at least
 * this
 * @param secondTopicFrom a topic beside the best is asked as well from this belief on
 * @param segmentTopicFrom a question that shows another topic with this belief is not
 * explained by the topics of the whole
 * @param knownWordsFrom the share of words that the model must know
 * @param longestWords more words than this are read by a person
 */
public record TriagePolicy(double answerBelow, double redirectFrom, double emergencyFrom, double urgentSegmentFrom,
		double possibleSignFrom, double otherBelow, double otherFrom, double topicFrom, double secondTopicFrom,
		double segmentTopicFrom, double knownWordsFrom, int longestWords) {

	/** Limits for models that were not calibrated yet. */
	public static TriagePolicy cautious() {
		return new TriagePolicy(0.1, 0.6, 0.4, 0.95, 0.2, 0.2, 0.8, 0.5, 0.35, 0.7, 0.6, 200);
	}

	/** Limits that hold everything which only the classifier could decide. */
	public static TriagePolicy holdingEverything() {
		return new TriagePolicy(0.0, 1.1, 1.1, 1.1, 0.0, 0.0, 1.1, 1.1, 1.1, 0.0, 1.0, 0);
	}

	/** The same limits with another for an answer. */
	public TriagePolicy withAnswerBelow(double limit) {
		return new TriagePolicy(limit, this.redirectFrom, this.emergencyFrom, this.urgentSegmentFrom,
				this.possibleSignFrom, this.otherBelow, this.otherFrom, this.topicFrom, this.secondTopicFrom,
				this.segmentTopicFrom, this.knownWordsFrom, this.longestWords);
	}

	/** The same limits with another for an emergency without a sign. */
	public TriagePolicy withEmergencyFrom(double limit) {
		return new TriagePolicy(this.answerBelow, this.redirectFrom, limit, this.urgentSegmentFrom,
				this.possibleSignFrom, this.otherBelow, this.otherFrom, this.topicFrom, this.secondTopicFrom,
				this.segmentTopicFrom, this.knownWordsFrom, this.longestWords);
	}

	/** The same limits with another for a belief in other. */
	public TriagePolicy withOtherBelow(double limit) {
		return new TriagePolicy(this.answerBelow, this.redirectFrom, this.emergencyFrom, this.urgentSegmentFrom,
				this.possibleSignFrom, limit, this.otherFrom, this.topicFrom, this.secondTopicFrom,
				this.segmentTopicFrom, this.knownWordsFrom, this.longestWords);
	}

	/** The same limits with another for the best topic. */
	public TriagePolicy withTopicFrom(double limit) {
		return new TriagePolicy(this.answerBelow, this.redirectFrom, this.emergencyFrom, this.urgentSegmentFrom,
				this.possibleSignFrom, this.otherBelow, this.otherFrom, limit, this.secondTopicFrom,
				this.segmentTopicFrom, this.knownWordsFrom, this.longestWords);
	}

}
