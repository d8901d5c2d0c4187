package org.inquirytriage.tuning.evaluation;

import java.util.Arrays;
import java.util.List;

import org.inquirytriage.triage.Assessment;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Rate;

/**
 * What a limit for an answer does.
 *
 * @param limit an answer needs a doubt below this
 * @param misses clinical and emergency messages answered
 * @param missBound the one-sided 95 % bound on their rate
 * @param answered of all general messages
 */
public record CurvePoint(double limit, Rate misses, double missBound, Rate answered) {

	private static final double[] LIMITS = { 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45,
			0.5, 0.55, 0.6 };

	/**
	 * The curve over all limits.
	 * @param unlimited decisions by a triage that answers whatever the doubt, all else
	 * being equal
	 */
	static List<CurvePoint> curve(List<Judged> unlimited, Evaluation evaluation) {
		return Arrays.stream(LIMITS).mapToObj((limit) -> point(limit, unlimited, evaluation)).toList();
	}

	private static CurvePoint point(double limit, List<Judged> unlimited, Evaluation evaluation) {
		List<Judged> dangerous = unlimited.stream().filter(Judged::isDangerous).toList();
		List<Judged> general = unlimited.stream().filter((judged) -> judged.is(Label.GENERAL)).toList();
		Rate misses = answered(dangerous, limit);
		return new CurvePoint(limit, misses, evaluation.bound(misses), answered(general, limit));
	}

	private static Rate answered(List<Judged> among, double limit) {
		return new Rate((int) among.stream().filter((judged) -> isAnsweredBelow(judged, limit)).count(), among.size());
	}

	private static boolean isAnsweredBelow(Judged judged, double limit) {
		Assessment assessment = judged.decision().assessment();
		return (judged.isAnswered() || judged.isMissed()) && assessment != null
				&& assessment.clinical().value() < limit;
	}

}
