package org.inquirytriage.tuning.reports.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inquirytriage.tuning.reports.Report.Day;

/**
 * The messages of each day as bars, with a line for those that waited for a person; its
 * places are in parts of a hundred both ways.
 *
 * @param bars from the first day to the last
 * @param line through the held ones
 * @param largest what the highest bar stands for
 */
record DayChart(List<Bar> bars, String line, long largest) {

	private static final double WHOLE = 100;

	private static final double GAP = 0.2;

	/** A bar. */
	record Bar(String x, String y, String width, String height) {
	}

	static DayChart of(List<Day> days) {
		long largest = Math.max(1, days.stream().mapToLong(Day::messages).max().orElse(1));
		double step = WHOLE / days.size();
		List<Bar> bars = IntStream.range(0, days.size()).mapToObj((index) -> {
			double height = WHOLE * days.get(index).messages() / largest;
			return new Bar(place((index + GAP / 2) * step), place(WHOLE - height), place(step * (1 - GAP)),
					place(height));
		}).toList();
		String line = IntStream.range(0, days.size())
			.mapToObj((index) -> place((index + 0.5) * step) + ","
					+ place(WHOLE - WHOLE * days.get(index).held() / largest))
			.collect(Collectors.joining(" "));
		return new DayChart(bars, line, largest);
	}

	private static String place(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

}
