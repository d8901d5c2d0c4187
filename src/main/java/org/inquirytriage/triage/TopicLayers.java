package org.inquirytriage.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;

/**
 * Layers L4 and L5: which topics are asked, and whether they explain the whole message.
 */
final class TopicLayers {

	private static final int MOST_TOPICS = 2;

	private final TriagePolicy policy;

	TopicLayers(TriagePolicy policy) {
		this.policy = policy;
	}

	Disposition decide(Assessment assessment) {
		List<Topic> topics = topics(assessment);
		if (topics.isEmpty()) {
			return new Disposition.Hold(HoldReason.NO_TOPIC);
		}
		if (topics.size() > MOST_TOPICS) {
			return new Disposition.Hold(HoldReason.MANY_TOPICS);
		}
		return new Disposition.AutoReply(topics);
	}

	private List<Topic> topics(Assessment assessment) {
		Map<Topic, Double> asked = new LinkedHashMap<>();
		if (isClear(assessment.topics())) {
			asked.put(assessment.topics().getFirst().topic(), 1.0);
		}
		for (SegmentAssessment segment : assessment.segments()) {
			if (!segment.topics().isEmpty()) {
				TopicScore best = segment.topics().getFirst();
				if (best.probability().isAtLeast(this.policy.secondTopicFrom())) {
					asked.putIfAbsent(best.topic(), best.probability().value());
				}
			}
		}
		return new ArrayList<>(asked.keySet());
	}

	private boolean isClear(List<TopicScore> scores) {
		if (scores.isEmpty()) {
			return false;
		}
		double best = scores.getFirst().probability().value();
		double next = (scores.size() > 1) ? scores.get(1).probability().value() : 0.0;
		return best >= this.policy.topicFrom() && best - next >= this.policy.topicMargin();
	}

}
