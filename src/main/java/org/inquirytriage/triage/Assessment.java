package org.inquirytriage.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.inquirytriage.text.Segment;

/**
 * The classifier's belief about an inquiry.
 *
 * @param clinical that it is clinical: the strongest belief about the whole, any segment,
 * any two that follow each other, or any stretch of a long one, so that no general words
 * around a clinical sentence make it weaker
 * @param wholeClinical the belief about the whole text alone
 * @param emergency the belief that the whole may describe an emergency
 * @param other that it is neither general nor clinical
 * @param topics how well each topic fits the whole, best first
 * @param segments the belief about each asked segment
 * @param knownWords share of its words that the model knows, from 0 to 1
 * @param carried what is believed of words that the writer did not write
 * @param asides the segments that ask and tell nothing, which were left out
 */
public record Assessment(Probability clinical, Probability wholeClinical, Probability emergency, Probability other,
		List<TopicScore> topics, List<SegmentAssessment> segments, double knownWords, Carried carried,
		List<Segment> asides) {

	public Assessment {
		topics = List.copyOf(topics);
		segments = List.copyOf(segments);
		asides = List.copyOf(asides);
	}

	/** Beliefs about an inquiry that carries nothing along. */
	public Assessment(Probability clinical, Probability wholeClinical, Probability emergency, Probability other,
			List<TopicScore> topics, List<SegmentAssessment> segments, double knownWords) {
		this(clinical, wholeClinical, emergency, other, topics, segments, knownWords, Carried.NOTHING, List.of());
	}

	/**
	 * The same beliefs with others about an emergency in the whole and in its segments.
	 */
	public Assessment withEmergency(Probability ofWhole, List<SegmentAssessment> ofSegments) {
		return new Assessment(this.clinical, this.wholeClinical, ofWhole, this.other, this.topics, ofSegments,
				this.knownWords, this.carried, this.asides);
	}

	Assessment withCarried(Carried others) {
		return new Assessment(this.clinical, this.wholeClinical, this.emergency, this.other, this.topics, this.segments,
				this.knownWords, others, this.asides);
	}

	/**
	 * The same beliefs beside segments that were left out.
	 * @param emergency the belief that those may describe an emergency
	 */
	public Assessment beside(List<Segment> leftOut, Probability emergency) {
		return new Assessment(this.clinical, this.wholeClinical, this.emergency.orLarger(emergency), this.other,
				this.topics, this.segments, this.knownWords, this.carried, leftOut);
	}

	/**
	 * The belief that a segment may describe an emergency; certainty for one that was not
	 * assessed.
	 */
	public Probability emergencyIn(Segment segment) {
		return this.segments.stream()
			.filter((assessed) -> assessed.segment().equals(segment))
			.map(SegmentAssessment::emergency)
			.findFirst()
			.orElse(this.carried.emergencies().getOrDefault(segment, new Probability(1.0)));
	}

	/** The strongest belief that one segment may describe an emergency. */
	public Probability urgentSegment() {
		return this.segments.stream()
			.map(SegmentAssessment::emergency)
			.max(Comparator.comparingDouble(Probability::value))
			.orElse(new Probability(0.0));
	}

	/**
	 * Whether one sentence among several may be clinical, if only a little, and shows no
	 * topic that would say what else it is about.
	 * @param clinicalFrom the belief in clinical from which a sentence is suspect
	 * @param topicBelow the belief in its best topic below which it shows none
	 */
	boolean hasObscureSegment(double clinicalFrom, double topicBelow) {
		return this.segments.size() > 1 && this.segments.stream()
			.anyMatch((segment) -> segment.clinical().isAtLeast(clinicalFrom)
					&& segment.topics().stream().noneMatch((score) -> score.probability().isAtLeast(topicBelow)));
	}

	/**
	 * What is believed of words that the writer only quotes, hides or signs with.
	 *
	 * @param emergencies that a segment which shows a sign may describe an emergency
	 * @param clinical that what is quoted is clinical; certainty where it was not
	 * assessed
	 */
	public record Carried(Map<Segment, Probability> emergencies, Probability clinical) {

		/** Where nothing was assessed. */
		public static final Carried NOTHING = new Carried(Map.of(), new Probability(1.0));

		public Carried {
			emergencies = Map.copyOf(emergencies);
		}

	}

	/**
	 * How well a topic fits.
	 *
	 * @param topic the topic
	 * @param probability from the topic model
	 */
	public record TopicScore(Topic topic, Probability probability) {
	}

	/**
	 * One of the questions that a sentence asks.
	 *
	 * @param text as it stands there
	 * @param topics how well each topic fits it, best first
	 */
	public record Question(String text, List<TopicScore> topics) {

		public Question {
			topics = List.copyOf(topics);
		}

	}

	/**
	 * The belief about one segment.
	 *
	 * @param segment the segment
	 * @param clinical that it is clinical
	 * @param emergency that it may describe an emergency
	 * @param other that it is neither
	 * @param topics how well each topic fits it, best first
	 * @param questions each of them, where it asks several
	 * @param contributions how much each feature speaks for clinical, in log-odds,
	 * strongest first
	 */
	public record SegmentAssessment(Segment segment, Probability clinical, Probability emergency, Probability other,
			List<TopicScore> topics, List<Question> questions, Map<String, Double> contributions) {

		public SegmentAssessment {
			topics = List.copyOf(topics);
			questions = List.copyOf(questions);
		}

		/** The same belief with another about an emergency. */
		public SegmentAssessment withEmergency(Probability belief) {
			return new SegmentAssessment(this.segment, this.clinical, belief, this.other, this.topics, this.questions,
					this.contributions);
		}

	}

}
