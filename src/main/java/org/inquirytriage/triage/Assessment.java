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
 */
public record Assessment(Probability clinical, Probability wholeClinical, Probability emergency, Probability other,
		List<TopicScore> topics, List<SegmentAssessment> segments, double knownWords) {

	public Assessment {
		topics = List.copyOf(topics);
		segments = List.copyOf(segments);
	}

	/**
	 * The belief that a segment may describe an emergency; certainty for one that was not
	 * assessed, such as quoted text.
	 */
	public Probability emergencyIn(Segment segment) {
		return this.segments.stream()
			.filter((assessed) -> assessed.segment().equals(segment))
			.map(SegmentAssessment::emergency)
			.findFirst()
			.orElse(new Probability(1.0));
	}

	/** The strongest belief that one segment may describe an emergency. */
	public Probability urgentSegment() {
		return this.segments.stream()
			.map(SegmentAssessment::emergency)
			.max(Comparator.comparingDouble(Probability::value))
			.orElse(new Probability(0.0));
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
	 * The belief about one segment.
	 *
	 * @param segment the segment
	 * @param clinical that it is clinical
	 * @param emergency that it may describe an emergency
	 * @param other that it is neither
	 * @param topics how well each topic fits it, best first
	 * @param contributions how much each feature speaks for clinical, in log-odds,
	 * strongest first
	 */
	public record SegmentAssessment(Segment segment, Probability clinical, Probability emergency, Probability other,
			List<TopicScore> topics, Map<String, Double> contributions) {

		public SegmentAssessment {
			topics = List.copyOf(topics);
		}

	}

}
