package org.inquirytriage.triage;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;

/**
 * Layers L4 and L5: which topics are asked, and whether they explain the whole message.
 */
final class TopicLayers {

	private static final int MOST_TOPICS = 2;

	// What may be mail for somebody else must name a word of its topic, or ask for hardly
	// anything else.
	private static final double EVIDENT_BELOW = 0.02;

	private static final double EVIDENT_FROM = 0.9;

	// What one question asks for is believed where the whole shows it a little, too.
	private static final double SHOWN_FROM = 0.1;

	private final TriagePolicy policy;

	private final Set<Topic> unnamed;

	private final Set<Topic> named;

	/**
	 * Assembles the layers.
	 * @param unnamed topics that teach of a subject which the message does not name
	 * @param named topics of which it names a word
	 */
	TopicLayers(TriagePolicy policy, Set<Topic> unnamed, Set<Topic> named) {
		this.policy = policy;
		this.unnamed = unnamed;
		this.named = named;
	}

	Disposition decide(Assessment assessment) {
		List<TopicScore> scores = assessment.topics();
		List<TopicScore> asked = asked(scores);
		boolean many = asked.size() > MOST_TOPICS;
		if (asked.isEmpty() || (!many && lead(asked, scores) < this.policy.topicFrom())) {
			return new Disposition.Hold(HoldReason.NO_TOPIC);
		}
		Set<Topic> shown = scores.stream()
			.filter((score) -> score.probability().isAtLeast(SHOWN_FROM))
			.map(TopicScore::topic)
			.collect(Collectors.toCollection(HashSet::new));
		shown.addAll(this.named);
		List<Topic> topics = Stream
			.of(asked.stream().map(TopicScore::topic), askedBeside(assessment),
					partlyAsked(assessment).filter(shown::contains))
			.flatMap((part) -> part)
			.distinct()
			.toList();
		boolean evident = !assessment.other().isAtLeast(EVIDENT_BELOW) || !Collections.disjoint(topics, this.named)
				|| scores.getFirst().probability().isAtLeast(EVIDENT_FROM);
		if (!evident || !Collections.disjoint(topics, this.unnamed)) {
			return new Disposition.Hold(HoldReason.NO_TOPIC);
		}
		List<Topic> answered = topics.stream().filter(shown::contains).limit(MOST_TOPICS).toList();
		if (many) {
			return new Disposition.Hold(HoldReason.MANY_TOPICS, answered);
		}
		return (answered.size() < topics.size() || asksMore(assessment, answered))
				? new Disposition.Hold(HoldReason.UNEXPLAINED, answered) : new Disposition.AutoReply(topics);
	}

	private List<TopicScore> asked(List<TopicScore> scores) {
		return scores.stream()
			.filter((score) -> score == scores.getFirst()
					|| score.probability().isAtLeast(this.policy.secondTopicFrom()))
			.toList();
	}

	private static double lead(List<TopicScore> asked, List<TopicScore> scores) {
		double together = together(asked.stream());
		double next = scores.stream()
			.skip(asked.size())
			.mapToDouble((score) -> score.probability().value())
			.findFirst()
			.orElse(0.0);
		return together - next;
	}

	// A question of its own may ask for a topic that the whole hardly shows.
	private Stream<Topic> askedBeside(Assessment assessment) {
		return questions(assessment).flatMap(this::believed);
	}

	private static Stream<List<TopicScore>> questions(Assessment assessment) {
		return assessment.segments()
			.stream()
			.filter((segment) -> segment.segment().text().contains("?") && segment.questions().isEmpty())
			.map(SegmentAssessment::topics);
	}

	// A question that two neighbouring topics share shows neither of them plainly, but
	// plainly none of those that are answered.
	private boolean asksMore(Assessment assessment, List<Topic> answered) {
		return questions(assessment).anyMatch(
				(scores) -> together(scores.stream().filter((score) -> answered.contains(score.topic()))) < SHOWN_FROM
						&& together(scores.stream().limit(MOST_TOPICS)) >= this.policy.segmentTopicFrom());
	}

	private static double together(Stream<TopicScore> scores) {
		return scores.mapToDouble((score) -> score.probability().value()).sum();
	}

	private Stream<Topic> partlyAsked(Assessment assessment) {
		return assessment.segments()
			.stream()
			.flatMap((segment) -> segment.questions().stream())
			.flatMap((question) -> believed(question.topics()));
	}

	private Stream<Topic> believed(List<TopicScore> scores) {
		return scores.stream()
			.limit(1)
			.filter((best) -> best.probability().isAtLeast(this.policy.segmentTopicFrom()))
			.map(TopicScore::topic);
	}

}
