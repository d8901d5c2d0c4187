package org.inquirytriage.triage;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;

/**
 * Layers L4 and L5: which topics are asked, and whether they explain the whole message.
 */
final class TopicLayers {

	private static final int MOST_TOPICS = 2;

	private final TriagePolicy policy;

	private final Set<Topic> unnamed;

	/**
	 * Assembles the layers.
	 * @param unnamed topics that teach of a subject which the message does not name
	 */
	TopicLayers(TriagePolicy policy, Set<Topic> unnamed) {
		this.policy = policy;
		this.unnamed = unnamed;
	}

	Disposition decide(Assessment assessment) {
		List<TopicScore> scores = assessment.topics();
		List<TopicScore> asked = asked(scores);
		if (asked.size() > MOST_TOPICS) {
			return new Disposition.Hold(HoldReason.MANY_TOPICS);
		}
		List<Topic> topics = asked.stream().map(TopicScore::topic).toList();
		if (asked.isEmpty() || lead(asked, scores) < this.policy.topicFrom()
				|| !Collections.disjoint(topics, this.unnamed)) {
			return new Disposition.Hold(HoldReason.NO_TOPIC);
		}
		if (assessment.segments().stream().anyMatch((segment) -> asksSomethingElse(segment, topics))) {
			return new Disposition.Hold(HoldReason.UNEXPLAINED);
		}
		return new Disposition.AutoReply(topics);
	}

	private List<TopicScore> asked(List<TopicScore> scores) {
		return scores.stream()
			.filter((score) -> score == scores.getFirst()
					|| score.probability().isAtLeast(this.policy.secondTopicFrom()))
			.toList();
	}

	private static double lead(List<TopicScore> asked, List<TopicScore> scores) {
		double together = asked.stream().mapToDouble((score) -> score.probability().value()).sum();
		double next = scores.stream()
			.skip(asked.size())
			.mapToDouble((score) -> score.probability().value())
			.findFirst()
			.orElse(0.0);
		return together - next;
	}

	private boolean asksSomethingElse(SegmentAssessment segment, List<Topic> topics) {
		if (segment.topics().isEmpty() || !segment.segment().text().contains("?")) {
			return false;
		}
		TopicScore best = segment.topics().getFirst();
		return best.probability().isAtLeast(this.policy.segmentTopicFrom()) && !topics.contains(best.topic());
	}

}
