package org.inquirytriage.pipeline;

import java.util.List;

import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Attachment;
import org.inquirytriage.inquiry.Explanation.Contribution;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Sentence;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Explanation.TopicBelief;
import org.inquirytriage.message.Part;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Evidence;
import org.inquirytriage.triage.TriageDecision;

/** Tells the pages what led triage to its decision. */
final class TriageExplanation {

	private static final int MOST_TOPICS = 5;

	private static final int MOST_CONTRIBUTIONS = 6;

	private TriageExplanation() {
	}

	/**
	 * The explanation of a decision.
	 * @param decision about a message that could be triaged
	 * @param attachments of the message
	 */
	static Explanation of(TriageDecision decision, List<Part> attachments) {
		Assessment assessment = decision.assessment();
		List<Mark> marks = decision.evidence().stream().map(TriageExplanation::mark).toList();
		if (assessment == null) {
			return new Explanation(marks, List.of(), List.of(), named(attachments));
		}
		List<Sentence> sentences = assessment.segments().stream().map(TriageExplanation::sentence).toList();
		List<TopicBelief> topics = assessment.topics()
			.stream()
			.limit(MOST_TOPICS)
			.map((score) -> new TopicBelief(score.topic().slug(), score.probability().value()))
			.toList();
		return new Explanation(marks, sentences, topics, named(attachments));
	}

	/** What a message carries along, for one that was not triaged. */
	static List<Attachment> named(List<Part> attachments) {
		return attachments.stream()
			.map((part) -> new Attachment(part.fileName(), part.contentType().type(), part.size()))
			.toList();
	}

	private static Mark mark(Evidence evidence) {
		return new Mark(evidence.layer(), evidence.id(), evidence.group(), source(evidence.source()), evidence.start(),
				evidence.end());
	}

	private static Sentence sentence(SegmentAssessment assessed) {
		Segment segment = assessed.segment();
		List<Contribution> contributions = assessed.contributions()
			.entrySet()
			.stream()
			.limit(MOST_CONTRIBUTIONS)
			.map((entry) -> new Contribution(entry.getKey(), entry.getValue()))
			.toList();
		return new Sentence(source(segment.source()), segment.start(), segment.end(), assessed.clinical().value(),
				assessed.other().value(), contributions);
	}

	private static Source source(Segment.Source source) {
		return switch (source) {
			case SUBJECT -> Source.SUBJECT;
			case BODY -> Source.BODY;
			case QUOTED -> Source.QUOTED;
			case SIGNATURE -> Source.SIGNATURE;
		};
	}

}
