package org.inquirytriage.triage;

import java.util.List;
import java.util.Map;

/**
 * A classifier of one language with the limits that were set for it.
 *
 * @param language ISO 639-1
 * @param classifier the models
 * @param policy the limits within which a machine may act on them
 * @param reliability how often what it believes is so
 */
public record LanguageModel(String language, InquiryClassifier classifier, TriagePolicy policy,
		Reliability reliability) {

	/** A classifier whose beliefs are shown to people as they are. */
	public LanguageModel(String language, InquiryClassifier classifier, TriagePolicy policy) {
		this(language, classifier, policy, Reliability.UNKNOWN);
	}

	/**
	 * How often messages were clinical that were believed so with some strength: what
	 * people are shown in place of the bare belief. Nothing is decided by it.
	 *
	 * @param free where no sign or cue was found, by belief
	 * @param vetoed where one was found, by belief
	 */
	public record Reliability(List<Point> free, List<Point> vetoed) {

		/** Of models that were not measured. */
		public static final Reliability UNKNOWN = new Reliability(List.of(), List.of());

		private static final double VETOED = 0.9;

		public Reliability {
			free = List.copyOf(free);
			vetoed = List.copyOf(vetoed);
		}

		/**
		 * A point of a curve that never falls.
		 *
		 * @param belief of the classifier
		 * @param share of messages that were clinical
		 */
		public record Point(double belief, double share) {
		}

		/** The probability to show for a belief. */
		double shown(double belief, boolean cueFound) {
			List<Point> curve = cueFound ? this.vetoed : this.free;
			if (curve.isEmpty()) {
				return cueFound ? Math.max(belief, VETOED) : belief;
			}
			Point before = curve.getFirst();
			for (Point point : curve) {
				if (point.belief() > belief) {
					return between(before, point, belief);
				}
				before = point;
			}
			return before.share();
		}

		private static double between(Point from, Point to, double belief) {
			if (from == to) {
				return to.share();
			}
			double part = (belief - from.belief()) / (to.belief() - from.belief());
			return from.share() + part * (to.share() - from.share());
		}

	}

	/** Its limits, or the stricter one for an answer where there is one. */
	TriagePolicy policyWithin(Map<String, Double> answerBelow) {
		double own = this.policy.answerBelow();
		return this.policy.withAnswerBelow(Math.min(own, answerBelow.getOrDefault(this.language, own)));
	}

}
