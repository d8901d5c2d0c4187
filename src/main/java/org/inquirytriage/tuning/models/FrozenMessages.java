package org.inquirytriage.tuning.models;

import java.util.List;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Letter;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.evaluation.DetailedEvaluation;
import org.inquirytriage.tuning.evaluation.DetailedReport;

/** Measures models on messages that neither of them learnt from. */
public final class FrozenMessages implements Measuring {

	private final Evaluation evaluation;

	private final DetailedEvaluation detailed;

	private final Gates gates;

	/** Measures with an evaluation and holds the figures against gates. */
	public FrozenMessages(Evaluation evaluation, DetailedEvaluation detailed, Gates gates) {
		this.evaluation = evaluation;
		this.detailed = detailed;
		this.gates = gates;
	}

	@Override
	public Comparison compare(Triage before, Triage after, List<LabelledInquiry> frozen, List<LabelledInquiry> chosen) {
		DetailedReport earlier = this.detailed.mixed(before, frozen);
		DetailedReport later = this.detailed.mixed(after, frozen);
		List<Judged> clinical = this.evaluation.judge(after, chosen, Letter::of)
			.stream()
			.filter(Judged::isDangerous)
			.toList();
		return this.gates.compare(earlier, later,
				new Rate((int) clinical.stream().filter(Judged::isMissed).count(), clinical.size()));
	}

}
