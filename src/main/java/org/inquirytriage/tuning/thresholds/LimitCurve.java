package org.inquirytriage.tuning.thresholds;

import java.util.List;
import java.util.stream.IntStream;

import org.inquirytriage.triage.Assessment;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Rate;

/** What each limit for an answer does with labelled inquiries of one language. */
public final class LimitCurve {

	private final Doubts general;

	private final Doubts dangerous;

	private final Evaluation evaluation;

	/**
	 * A curve.
	 * @param general mail
	 * @param dangerous clinical mail and emergencies
	 * @param evaluation that bounds
	 */
	LimitCurve(Doubts general, Doubts dangerous, Evaluation evaluation) {
		this.general = general;
		this.dangerous = dangerous;
		this.evaluation = evaluation;
	}

	/**
	 * The curve of messages.
	 * @param unlimited what a triage decides about them that answers whatever the doubt
	 */
	public static LimitCurve of(List<Judged> unlimited, Evaluation evaluation) {
		return new LimitCurve(Doubts.of(unlimited.stream().filter((judged) -> judged.is(Label.GENERAL)).toList()),
				Doubts.of(unlimited.stream().filter(Judged::isDangerous).toList()), evaluation);
	}

	Doubts general() {
		return this.general;
	}

	Doubts dangerous() {
		return this.dangerous;
	}

	/**
	 * The doubts of messages.
	 *
	 * @param messages how many there are
	 * @param answered the doubt about each that all else would let be answered, sorted
	 */
	record Doubts(int messages, List<Double> answered) {

		Doubts {
			answered = answered.stream().sorted().toList();
		}

		static Doubts of(List<Judged> messages) {
			return new Doubts(messages.size(),
					messages.stream().filter(Judged::isAnswered).map(Doubts::doubt).toList());
		}

		private static double doubt(Judged judged) {
			Assessment assessment = judged.decision().assessment();
			return (assessment != null) ? assessment.clinical().value() : 1.0;
		}

		Rate below(double limit) {
			return new Rate((int) this.answered.stream().takeWhile((doubt) -> doubt < limit).count(), this.messages);
		}

	}

	/** What a limit does. */
	public Point at(double limit) {
		Rate misses = this.dangerous.below(limit);
		return new Point(limit, this.general.below(limit), misses, this.evaluation.bound(misses));
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
