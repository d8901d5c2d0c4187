package org.inquirytriage.tuning;

import java.util.List;

import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.Evidence;
import org.inquirytriage.triage.HoldReason;
import org.inquirytriage.triage.Intent;
import org.inquirytriage.triage.Probability;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.TriageDecision;
import org.inquirytriage.tuning.LabelledInquiry.Label;

/** Decided inquiries for tests of figures. */
public final class JudgedCases {

	private static final Topic PARKING = new Topic("parking");

	private JudgedCases() {
	}

	/** An inquiry on parking, in English. */
	public static LabelledInquiry inquiry(String id, Label label, String text) {
		return new LabelledInquiry(id, "ash", id, label, false, List.of(PARKING), "en", "", text);
	}

	/** One that is answered on this topic, with this belief in clinical. */
	public static Judged answered(Label label, String topic, double clinical) {
		return judged(inquiry("a", label, "text"), new Disposition.AutoReply(List.of(new Topic(topic))), clinical,
				List.of());
	}

	/** One that is held for this reason. */
	public static Judged held(Label label, HoldReason reason) {
		return judged(inquiry("h", label, "text"), new Disposition.Hold(reason), 0.5, List.of());
	}

	/** One that is escalated for a sign of this group. */
	public static Judged escalated(Label label, String group, String text) {
		return judged(inquiry("e", label, text), new Disposition.Escalate(group.equals("E10"), List.of("sign")), 0.9,
				List.of(new Evidence(Evidence.Layer.EMERGENCY, "sign", group, Segment.Source.BODY, 0, 1)));
	}

	/** An inquiry with this end. */
	public static Judged judged(LabelledInquiry inquiry, Disposition disposition, double clinical,
			List<Evidence> evidence) {
		List<Assessment.TopicScore> topics = (disposition instanceof Disposition.AutoReply answer)
				? List.of(new Assessment.TopicScore(answer.topics().getFirst(), new Probability(0.9))) : List.of();
		Assessment assessment = new Assessment(new Probability(clinical), new Probability(clinical),
				new Probability(0.0), new Probability(0.0), topics, List.of(), 1.0);
		return new Judged(inquiry,
				new TriageDecision(disposition, Intent.GENERAL, "en", disposition instanceof Disposition.Escalate,
						List.of(), evidence, assessment, evidence.isEmpty() ? clinical : Math.max(clinical, 0.9),
						List.of(), List.of(), 0.1));
	}

}
