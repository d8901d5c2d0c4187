package org.inquirytriage.tuning.thresholds;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.inquirytriage.triage.Assessment;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Rate;

/** What each limit for an answer does with labelled inquiries of one language. */
public final class LimitCurve {

	private final double[] general;

	private final double[] dangerous;

	private final int generalMessages;

	private final int dangerousMessages;

	private final Evaluation evaluation;

	private LimitCurve(List<Judged> general, List<Judged> dangerous, Evaluation evaluation) {
		this.general = doubts(general);
		this.dangerous = doubts(dangerous);
		this.generalMessages = general.size();
		this.dangerousMessages = dangerous.size();
		this.evaluation = evaluation;
	}

	/**
	 * The curve of messages.
	 * @param unlimited what a triage decides about them that answers whatever the doubt
	 */
	public static LimitCurve of(List<Judged> unlimited, Evaluation evaluation) {
		return new LimitCurve(unlimited.stream().filter((judged) -> judged.is(Label.GENERAL)).toList(),
				unlimited.stream().filter(Judged::isDangerous).toList(), evaluation);
	}

	// A doubt at which it would be answered only just; sorted, so that counting is a
	// search.
	private static double[] doubts(List<Judged> messages) {
		return messages.stream().filter(Judged::isAnswered).mapToDouble(LimitCurve::doubt).sorted().toArray();
	}

	private static double doubt(Judged judged) {
		Assessment assessment = judged.decision().assessment();
		return (assessment != null) ? assessment.clinical().value() : 1.0;
	}

	/** What a limit does. */
	public Point at(double limit) {
		Rate misses = new Rate(below(this.dangerous, limit), this.dangerousMessages);
		return new Point(limit, new Rate(below(this.general, limit), this.generalMessages), misses,
				this.evaluation.bound(misses));
	}

	private static int below(double[] sorted, double limit) {
		int place = Arrays.binarySearch(sorted, limit);
		int first = (place < 0) ? -place - 1 : place;
		while (first > 0 && sorted[first - 1] >= limit) {
			first--;
		}
		return first;
	}

	/**
	 * What limits up to some value do, evenly spread.
	 * @param steps how many beside the one at nought
	 */
	public List<Point> upTo(double most, int steps) {
		return IntStream.rangeClosed(0, steps).mapToObj((step) -> at(most * step / steps)).toList();
	}

	/**
	 * What a limit does.
	 *
	 * @param limit an answer needs a doubt below this
	 * @param answered of all general messages
	 * @param misses clinical and emergency messages that would be answered
	 * @param missBound the one-sided 95 % bound on their rate
	 */
	public record Point(double limit, Rate answered, Rate misses, double missBound) {
	}

}
