package org.inquirytriage.tuning.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.tuning.Judged;
import org.inquirytriage.tuning.Rate;

/**
 * Whether messages that are shown as clinical with some probability are clinical that
 * often.
 *
 * @param expectedError the mean distance of shown and observed, weighted by messages
 * @param bins of probabilities, those with messages only
 */
public record Calibration(double expectedError, List<Bin> bins) {

	private static final int BINS = 10;

	public Calibration {
		bins = List.copyOf(bins);
	}

	/**
	 * Messages with much the same probability.
	 *
	 * @param shown their mean probability
	 * @param clinical of all in it
	 */
	public record Bin(double shown, Rate clinical) {

		double error() {
			return Math.abs(this.shown - this.clinical.value());
		}

	}

	static Calibration of(List<Judged> all) {
		List<Bin> bins = new ArrayList<>();
		for (int number = 0; number < BINS; number++) {
			int wanted = number;
			List<Judged> inside = all.stream().filter((judged) -> bin(judged.probabilityClinical()) == wanted).toList();
			if (!inside.isEmpty()) {
				bins.add(new Bin(inside.stream().mapToDouble(Judged::probabilityClinical).average().orElse(0.0),
						new Rate((int) inside.stream().filter(Judged::isDangerous).count(), inside.size())));
			}
		}
		double weighted = bins.stream().mapToDouble((bin) -> bin.error() * bin.clinical().of()).sum();
		return new Calibration(all.isEmpty() ? 0.0 : weighted / all.size(), bins);
	}

	private static int bin(double probability) {
		return Math.min(BINS - 1, (int) (probability * BINS));
	}

}
