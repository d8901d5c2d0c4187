package org.inquirytriage.pipeline;

import java.util.List;
import java.util.Map;

import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Attachment;
import org.inquirytriage.inquiry.Explanation.Contribution;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Sentence;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Explanation.TopicBelief;
import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.Part;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Assessment.SegmentAssessment;
import org.inquirytriage.triage.Assessment.TopicScore;
import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.Evidence;
import org.inquirytriage.triage.Evidence.Layer;
import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.TriageDecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TriageExplanationTests {

	private static final Part SCAN = new Part(1, new ContentType("application/pdf", Map.of()), true, "scan.pdf", 12);

	private static final TopicScore HOURS = new TopicScore(new Topic("hours"), new Probability(0.25));

	@Test
	void carriesWhatTheLayersAndTheClassifierFound() {
		SegmentAssessment sentence = new SegmentAssessment(new Segment(Segment.Source.BODY, 3, 9, "my INR"),
				new Probability(0.9), new Probability(0), new Probability(0.1), List.of(HOURS), List.of(),
				Map.of("w=inr", 2.0));
		Assessment assessment = new Assessment(new Probability(0.9), new Probability(0.9), new Probability(0),
				new Probability(0.1), List.of(HOURS), List.of(sentence), 1.0);
		assertThat(TriageExplanation.of(decision(assessment), List.of(SCAN))).isEqualTo(new Explanation(
				List.of(new Mark(Layer.CLINICAL, "C-inr", "test", Source.BODY, 6, 9)),
				List.of(new Sentence(Source.BODY, 3, 9, 0.9, 0.1, List.of(new Contribution("w=inr", 2.0)))),
				List.of(new TopicBelief("hours", 0.25)), List.of(new Attachment("scan.pdf", "application/pdf", 12))));
	}

	@Test
	void carriesTheMarksWhenNoModelCouldBeAsked() {
		Explanation explanation = TriageExplanation.of(decision(null), List.of());
		assertThat(explanation.marks()).hasSize(1);
		assertThat(explanation.sentences()).isEmpty();
	}

	private static TriageDecision decision(@Nullable Assessment assessment) {
		Evidence evidence = new Evidence(Layer.CLINICAL, "C-inr", "test", Segment.Source.BODY, 6, 9);
		return new TriageDecision(new Disposition.Redirect(), Intent.CLINICAL, "en", false, List.of(),
				List.of(evidence), assessment, 0.9, List.of(), List.of(), 0.1);
	}

}
