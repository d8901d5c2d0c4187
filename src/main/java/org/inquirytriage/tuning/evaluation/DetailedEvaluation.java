package org.inquirytriage.tuning.evaluation;

import java.util.List;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Letter;
import org.inquirytriage.tuning.perturbation.Perturbation;
import org.inquirytriage.tuning.perturbation.Perturbations;

/** Measures triage on labelled inquiries from every side. */
public final class DetailedEvaluation {

	private final Evaluation evaluation;

	public DetailedEvaluation(Evaluation evaluation) {
		this.evaluation = evaluation;
	}

	/**
	 * The picture without what decides the messages again: curve, perturbations, mixing.
	 */
	public DetailedReport once(Triage triage, List<LabelledInquiry> inquiries) {
		return report(this.evaluation.judge(triage, inquiries, Letter::of), List.of(), List.of(), List.of());
	}

	/**
	 * The picture that a change is judged by: with mixing, without curve and
	 * perturbations.
	 */
	public DetailedReport mixed(Triage triage, List<LabelledInquiry> inquiries) {
		return report(this.evaluation.judge(triage, inquiries, Letter::of), List.of(), List.of(),
				new Mixing(this.evaluation, triage, inquiries).figures());
	}

	/**
	 * The whole picture.
	 * @param triage to measure
	 * @param unlimited the same triage without a limit for the doubt
	 * @param inquiries to measure on
	 */
	public DetailedReport whole(Triage triage, Triage unlimited, List<LabelledInquiry> inquiries) {
		List<Judged> all = this.evaluation.judge(triage, inquiries, Letter::of);
		EvaluationReport plain = this.evaluation.report(all);
		List<PerturbedFigures> perturbed = Perturbations.all()
			.stream()
			.map((perturbation) -> perturbed(perturbation, triage, inquiries, plain))
			.toList();
		return report(all, CurvePoint.curve(this.evaluation.judge(unlimited, inquiries, Letter::of), this.evaluation),
				perturbed, new Mixing(this.evaluation, triage, inquiries).figures());
	}

	private PerturbedFigures perturbed(Perturbation perturbation, Triage triage, List<LabelledInquiry> inquiries,
			EvaluationReport plain) {
		List<Judged> all = this.evaluation.judge(triage, inquiries,
				(inquiry) -> Perturbations.written(perturbation, inquiry));
		EvaluationReport figures = this.evaluation.report(all);
		return new PerturbedFigures(perturbation.name(), figures,
				plain.generalAnswered().value() - figures.generalAnswered().value(),
				Slices.mostlyHeldFor(all, Label.GENERAL.name()));
	}

	private DetailedReport report(List<Judged> all, List<CurvePoint> curve, List<PerturbedFigures> perturbed,
			List<MixingFigures> mixing) {
		return new DetailedReport(this.evaluation.report(all), SignFigures.of(all), TopicFigures.of(all),
				Slices.holds(all), Calibration.of(all), curve, Slices.of(all, this.evaluation), perturbed, mixing);
	}

}
