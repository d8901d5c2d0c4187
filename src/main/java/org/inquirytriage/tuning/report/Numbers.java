package org.inquirytriage.tuning.report;

import java.util.Locale;

import org.inquirytriage.tuning.Rate;

/** Writes figures the same way everywhere. */
final class Numbers {

	private Numbers() {
	}

	static String rate(Rate rate) {
		return (rate.of() == 0) ? "none"
				: String.format(Locale.ROOT, "%d of %d (%.1f %%)", rate.count(), rate.of(), 100 * rate.value());
	}

	static String percent(Rate rate) {
		return (rate.of() == 0) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * rate.value());
	}

	static String count(Rate rate) {
		return (rate.of() == 0) ? "" : rate.count() + " of " + rate.of();
	}

	static String bound(double bound) {
		return String.format(Locale.ROOT, "%.2f %%", 100 * bound);
	}

	static String points(double share) {
		return String.format(Locale.ROOT, "%.1f", 100 * share);
	}

	static String decimal(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

}
