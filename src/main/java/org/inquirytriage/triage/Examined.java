package org.inquirytriage.triage;

import java.util.List;

import org.inquirytriage.triage.Disposition.Escalate;
import org.inquirytriage.triage.Disposition.Hold;
import org.inquirytriage.triage.Disposition.Redirect;

/**
 * What the layers found in one inquiry, ready to be decided within any limits.
 */
public final class Examined {

	private final Findings findings;

	Examined(Findings findings) {
		this.findings = findings;
	}

	/** The decision within the limits of the model that was asked. */
	public TriageDecision decide() {
		return this.findings.decision(disposition(this.findings));
	}

	/** The decision within other limits. */
	public TriageDecision decide(TriagePolicy policy) {
		Findings within = this.findings.within(policy);
		return within.decision(disposition(within));
	}

	/** The belief that it is clinical, from 0 to 1. */
	public double believedClinical() {
		return this.findings.believedClinical();
	}

	/** Whether a sign or a cue was found. */
	public boolean hasCues() {
		return this.findings.hasCues();
	}

	/** The language of the model that was asked. */
	String language() {
		return this.findings.belief().language();
	}

	private static Disposition disposition(Findings findings) {
		if (findings.isEmergency()) {
			return findings.isSpamWithSigns() ? new Hold(HoldReason.OTHER)
					: new Escalate(findings.selfHarm(), findings.signIds());
		}
		Assessment assessment = findings.belief().assessment();
		if (assessment == null) {
			return new Hold(findings.text().isBlank() ? HoldReason.EMPTY : HoldReason.NO_MODEL);
		}
		return disposition(findings, assessment, findings.belief().policy());
	}

	private static Disposition disposition(Findings findings, Assessment assessment, TriagePolicy policy) {
		if (!findings.languageIsKnown()) {
			return new Hold(HoldReason.LANGUAGE);
		}
		boolean believedOther = assessment.other().isAtLeast(policy.otherFrom())
				&& assessment.other().value() > assessment.clinical().value();
		if (believedOther || findings.isOther(assessment)) {
			return new Hold(HoldReason.OTHER);
		}
		if (findings.hasCues() || assessment.clinical().isAtLeast(policy.redirectFrom())) {
			return new Redirect();
		}
		List<HoldReason> doubts = findings.doubts(assessment);
		return doubts.isEmpty()
				? new TopicLayers(policy, findings.unnamedTopics(), findings.namedTopics()).decide(assessment)
				: new Hold(doubts.getFirst());
	}

}
