package org.inquirytriage.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.inquirytriage.text.Segment;

/**
 * The classifier's belief about an inquiry.
 *
 * @param clinical that it is clinical: the strongest belief about any segment or the
 * whole
 * @param wholeClinical the belief about the whole text alone
 * @param emergency the belief that the whole may describe an emergency
 * @param other that it is neither general nor clinical
 * @param topics how well each topic fits the whole, best first
 * @param segments the belief about each asked segment
 * @param knownWords share of its words that the model knows, from 0 to 1
 */
public record Assessment(Probability clinical, Probability wholeClinical, Probability emergency, Probability other,
		List<TopicScore> topics, List<SegmentAssessment> segments, double knownWords) {

	private static final double WEIGHT_OF_WHOLE = 0.4;

	public Assessment {
		topics = List.copyOf(topics);
		segments = List.copyOf(segments);
	}

	/**
	 * How far it is from being surely general, from 0 to 1: the weighted geometric mean
	 * of the belief in clinical about the whole and about the worst part, so that neither
	 * a long message nor one odd sentence decides alone.
	 */
	public Probability doubt() {
		return new Probability(Math.min(1.0, Math.pow(this.wholeClinical.value(), WEIGHT_OF_WHOLE)
				* Math.pow(this.clinical.value(), 1.0 - WEIGHT_OF_WHOLE)));
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
