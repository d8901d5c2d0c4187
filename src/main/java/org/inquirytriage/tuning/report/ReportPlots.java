package org.inquirytriage.tuning.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.inquirytriage.tuning.evaluation.Calibration;
import org.inquirytriage.tuning.evaluation.CurvePoint;

/** Draws the plots of a report. */
final class ReportPlots {

	private ReportPlots() {
	}

	static Plot reliability(Calibration calibration) {
		List<Plot.Point> points = calibration.bins()
			.stream()
			.map((bin) -> new Plot.Point(bin.shown(), bin.clinical().value(), String.valueOf(bin.clinical().of())))
			.toList();
		return new Plot("Probability shown and share that is clinical",
				"Each point is a tenth of the scale with its number of messages; on the dashed line both agree.",
				new Plot.Axis("probability shown", 1.0, 1), new Plot.Axis("share that is clinical", 1.0, 1), points,
				true);
	}

	static Plot coverage(List<CurvePoint> curve) {
		double largest = curve.stream().mapToDouble(CurvePoint::missBound).max().orElse(0.01);
		List<Plot.Point> points = new ArrayList<>();
		for (int i = 0; i < curve.size(); i++) {
			CurvePoint point = curve.get(i);
			boolean lastOfItsBound = i + 1 == curve.size() || curve.get(i + 1).missBound() > point.missBound();
			points.add(new Plot.Point(100 * point.missBound(), 100 * point.answered().value(),
					lastOfItsBound ? String.format(Locale.ROOT, "%.2f", point.limit()) : ""));
		}
		return new Plot("General mail answered against the bound on clinical misses",
				"Each point is a limit for the doubt; the bound is one-sided, exact, with 95 % confidence.",
				new Plot.Axis("upper bound on clinical misses, %", roundedUp(100 * largest), 1),
				new Plot.Axis("general mail answered, %", 100, 0), points, false);
	}

	private static double roundedUp(double percent) {
		return Math.max(0.5, Math.ceil(2 * percent) / 2);
	}

}
