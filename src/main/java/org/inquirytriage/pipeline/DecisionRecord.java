package org.inquirytriage.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanations;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.office.Office;
import org.inquirytriage.screening.SuppressionReason;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Evidence;
import org.inquirytriage.triage.HoldReason;
import org.jspecify.annotations.Nullable;

/** Turns a verdict into what the case file keeps of it. */
final class DecisionRecord {

	private static final int TOPICS_SHOWN = 5;

	private final Explanations explanations;

	DecisionRecord(Explanations explanations) {
		this.explanations = explanations;
	}

	Decision decision(Verdict verdict, InboundMessage message) {
		SuppressionReason reason = verdict.suppression();
		HoldReason hold = verdict.holdReason();
		Office office = verdict.office();
		Assessment assessment = verdict.triage().assessment();
		return new Decision(verdict.disposition(), (hold != null) ? hold.word() : null,
				(reason != null) ? new Decision.Suppression(reason.rule(), reason.evidence()) : null,
				verdict.triage().emergency(), verdict.triage().topics().stream().map(Object::toString).toList(),
				(office != null) ? office.id() : null, verdict.triage().probabilityClinical(),
				verdict.triage().language(), priority(verdict), reasons(verdict), versions(verdict),
				this.explanations.write(explanation(verdict, message, assessment)));
	}

	BodyText text(Verdict verdict, InboundMessage message) {
		return new BodyText(verdict.text().authorText(), verdict.text().quotedText(), verdict.text().signature(),
				message.html());
	}

	private static Map<String, String> versions(Verdict verdict) {
		Map<String, String> all = new TreeMap<>(verdict.versions());
		all.put("answer-below", String.format(Locale.ROOT, "%.3f", verdict.triage().answerBelow()));
		return all;
	}

	private static List<String> reasons(Verdict verdict) {
		List<String> reasons = new ArrayList<>(verdict.triage().reasons());
		if (!verdict.officeReason().isBlank()) {
			reasons.add("office " + verdict.officeReason());
		}
		return reasons;
	}

	private static Priority priority(Verdict verdict) {
		if (verdict.triage().emergency()) {
			return Priority.EMERGENCY;
		}
		boolean cues = !verdict.triage().evidence().isEmpty();
		if (verdict.disposition() == DispositionKind.HOLD && cues) {
			return Priority.HIGH;
		}
		return (verdict.disposition() == DispositionKind.SUPPRESSED) ? Priority.LOW : Priority.USUAL;
	}

	private static Explanation explanation(Verdict verdict, InboundMessage message, @Nullable Assessment assessment) {
		List<Explanation.Mark> marks = verdict.triage().evidence().stream().map(DecisionRecord::mark).toList();
		List<Explanation.Attachment> attachments = message.attachments()
			.stream()
			.map((part) -> new Explanation.Attachment(part.fileName(), part.contentType().type(), part.size()))
			.toList();
		if (assessment == null) {
			return new Explanation(marks, List.of(), List.of(), attachments);
		}
		List<Explanation.TopicBelief> topics = assessment.topics()
			.stream()
			.limit(TOPICS_SHOWN)
			.map((score) -> new Explanation.TopicBelief(score.topic().slug(), score.probability().value()))
			.toList();
		return new Explanation(marks, assessment.segments().stream().map(DecisionRecord::sentence).toList(), topics,
				attachments);
	}

	private static Explanation.Sentence sentence(Assessment.SegmentAssessment belief) {
		Segment segment = belief.segment();
		List<Explanation.Contribution> contributions = belief.contributions()
			.entrySet()
			.stream()
			.map((entry) -> new Explanation.Contribution(entry.getKey(), entry.getValue()))
			.toList();
		return new Explanation.Sentence(source(segment.source()), segment.start(), segment.end(),
				belief.clinical().value(), belief.other().value(), contributions);
	}

	private static Explanation.Mark mark(Evidence evidence) {
		return new Explanation.Mark(evidence.layer(), evidence.id(), evidence.group(), source(evidence.source()),
				evidence.start(), evidence.end());
	}

	private static Explanation.Source source(Segment.Source source) {
		return switch (source) {
			case SUBJECT -> Explanation.Source.SUBJECT;
			case BODY -> Explanation.Source.BODY;
			case QUOTED -> Explanation.Source.QUOTED;
			case SIGNATURE -> Explanation.Source.SIGNATURE;
		};
	}

}
