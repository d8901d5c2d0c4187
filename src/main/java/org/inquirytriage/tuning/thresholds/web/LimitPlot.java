package org.inquirytriage.tuning.thresholds.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inquirytriage.tuning.thresholds.LimitCurve.Point;

/**
 * General mail answered against the bound on clinical misses, in the units of a drawing.
 *
 * @param allowed the line of the limits that may be chosen
 * @param forbidden the line of those that are looser than the models allow
 * @param chosen the mark of the slider
 * @param inForce the mark of the limit that holds now
 * @param across ticks of the bound
 * @param up ticks of the share answered
 */
record LimitPlot(String allowed, String forbidden, Mark chosen, Mark inForce, List<Tick> across, List<Tick> up) {

	private static final double LEFT = 56;

	private static final double RIGHT = 580;

	private static final double TOP = 16;

	private static final double BOTTOM = 280;

	private static final int TICKS = 5;

	/** A place in the drawing. */
	record Mark(String x, String y) {
	}

	/** A place on an axis with its words. */
	record Tick(String place, String words) {
	}

	static LimitPlot of(List<Point> points, double loosest, Point chosen, Point inForce) {
		double largest = roundedUp(points.stream().mapToDouble(Point::missBound).max().orElse(0.01));
		List<Point> within = points.stream().filter((point) -> point.limit() <= loosest).toList();
		List<Point> beyond = points.subList(Math.max(0, within.size() - 1), points.size());
		return new LimitPlot(line(within, largest), line(beyond, largest), mark(chosen, largest),
				mark(inForce, largest),
				IntStream.rangeClosed(0, TICKS)
					.mapToObj((tick) -> new Tick(number(LEFT + (RIGHT - LEFT) * tick / TICKS),
							String.format(Locale.ROOT, "%.1f", 100 * largest * tick / TICKS)))
					.toList(),
				IntStream.rangeClosed(0, TICKS)
					.mapToObj((tick) -> new Tick(number(BOTTOM - (BOTTOM - TOP) * tick / TICKS),
							String.valueOf(100 * tick / TICKS)))
					.toList());
	}

	/** To the next half of a hundredth. */
	private static double roundedUp(double bound) {
		return Math.max(1, Math.ceil(200 * bound)) / 200;
	}

	private static String line(List<Point> points, double largest) {
		return points.stream()
			.map((point) -> mark(point, largest))
			.map((mark) -> mark.x() + "," + mark.y())
			.collect(Collectors.joining(" "));
	}

	private static Mark mark(Point point, double largest) {
		return new Mark(number(LEFT + (RIGHT - LEFT) * point.missBound() / largest),
				number(BOTTOM - (BOTTOM - TOP) * point.answered().value()));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
