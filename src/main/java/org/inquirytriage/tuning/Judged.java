package org.inquirytriage.tuning;

import java.util.HashSet;
import java.util.Set;

import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.Disposition;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.triage.TriageDecision;
import org.inquirytriage.tuning.LabelledInquiry.Label;

/**
 * A labelled inquiry and what triage decided about it.
 *
 * @param inquiry as the reader labelled it
 * @param decision about it
 */
public record Judged(LabelledInquiry inquiry, TriageDecision decision) {

	private static final Set<String> SUPPORTED = Set.of("en", "es");

	/** The reader's label; what is in neither of our languages is for a person. */
	public Label label() {
		return SUPPORTED.contains(this.inquiry.language()) ? this.inquiry.label() : Label.OTHER;
	}

	/** Whether the reader gave it this label. */
	public boolean is(Label label) {
		return label() == label;
	}

	/** Whether a topic answer would be the error that matters. */
	public boolean isDangerous() {
		return is(Label.CLINICAL) || is(Label.EMERGENCY);
	}

	/** Whether it would be answered from templates. */
	public boolean isAnswered() {
		return this.decision.disposition() instanceof Disposition.AutoReply;
	}

	/** Whether it, or a part of it, would be answered although it must not be. */
	public boolean isMissed() {
		return isDangerous() && !this.decision.disposition().answered().isEmpty();
	}

	/** Whether it would be held for a person. */
	public boolean isHeld() {
		return this.decision.disposition() instanceof Disposition.Hold;
	}

	/** Whether the answer has just the topics that the reader named. */
	public boolean isRightlyAnswered() {
		return this.decision.disposition() instanceof Disposition.AutoReply answer
				&& new HashSet<>(answer.topics()).equals(new HashSet<>(this.inquiry.topics()));
	}

	/** Whether every topic of the answer is one that the reader named. */
	public boolean isAnsweredWithoutAWrongTopic() {
		return this.decision.disposition() instanceof Disposition.AutoReply answer
				&& new HashSet<Topic>(this.inquiry.topics()).containsAll(answer.topics());
	}

	/** Whether it would be redirected or escalated without a person. */
	public boolean isRedirected() {
		return switch (this.decision.disposition()) {
			case Disposition.Redirect redirect -> true;
			case Disposition.Escalate escalate -> true;
			case Disposition.AutoReply answer -> false;
			case Disposition.Hold hold -> false;
		};
	}

	/** The probability that people are shown. */
	public double probabilityClinical() {
		return this.decision.probabilityClinical();
	}

}
