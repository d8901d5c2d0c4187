package org.inquirytriage.tuning.thresholds.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.thresholds.LimitCurve;
import org.inquirytriage.tuning.thresholds.LimitCurve.Point;
import org.inquirytriage.tuning.thresholds.LimitCurves;
import org.inquirytriage.tuning.thresholds.LimitDesk;
import org.inquirytriage.tuning.thresholds.LimitVersion;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of thresholds shows. */
class ThresholdsViews {

	private static final double THOUSAND = 1000.0;

	// From there on doubt redirects, and the limit for an answer ends.
	private static final double END = 0.6;

	private static final int STEPS = 60;

	private static final int ROWS = 12;

	private final LimitDesk desk;

	private final LimitCurves curves;

	private final TemplateLibrary.Current library;

	ThresholdsViews(LimitDesk desk, LimitCurves curves, TemplateLibrary.Current library) {
		this.desk = desk;
		this.curves = curves;
		this.library = library;
	}

	/** The languages that have limits. */
	Set<String> languages() {
		return this.desk.loosest().keySet();
	}

	/**
	 * The limit that a place of the slider stands for; its end is the limit of the
	 * models.
	 */
	double limit(String language, int place) {
		double most = this.desk.loosest().getOrDefault(language, 0.0);
		return (place >= places(most)) ? most : Math.max(0, place) / THOUSAND;
	}

	private static int places(double most) {
		return (int) Math.floor(most * THOUSAND + 0.5);
	}

	/**
	 * What the page shows.
	 * @param place of the slider, null for the limit in force
	 */
	View of(String language, @Nullable Integer place) {
		Map<String, Double> inForce = this.desk.inForce();
		double most = this.desk.loosest().getOrDefault(language, 0.0);
		double now = inForce.getOrDefault(language, 0.0);
		int chosen = (place != null) ? Math.clamp(place, 0, places(most)) : places(now);
		double limit = (place != null) ? limit(language, chosen) : now;
		Optional<LimitCurve> curve = this.curves.of(language);
		int current = this.desk.current();
		return new View(language, new Slider(chosen, places(most), limit, now, most), this.curves.areMeasured(),
				curve.map((known) -> figures(known, limit, now, most)).orElse(null), current,
				this.desk.last().stream().map((version) -> row(version, current)).toList());
	}

	private static Figures figures(LimitCurve curve, double limit, double now, double most) {
		List<Point> points = curve.upTo(END, STEPS);
		LimitPlot plot = LimitPlot.of(points, most, curve.at(limit), curve.at(now));
		return new Figures(curve.at(limit), curve.at(now), plot, curve.upTo(END, ROWS));
	}

	private Row row(LimitVersion version, int current) {
		return new Row(version, version.made().atZone(this.library.now().calendar().zone()), words(version),
				version.number() == current);
	}

	private static String words(LimitVersion version) {
		StringBuilder words = new StringBuilder();
		version.answerBelow()
			.forEach((language, limit) -> words.append(words.isEmpty() ? "" : ", ")
				.append(language)
				.append(String.format(Locale.ROOT, " %.3f", limit)));
		return words.toString();
	}

	/**
	 * What the page shows.
	 *
	 * @param language ISO 639-1
	 * @param slider with its place
	 * @param measured whether measuring the curve has ended
	 * @param figures null when there are none
	 * @param current the number of the version in force
	 * @param rows the last versions
	 */
	record View(String language, Slider slider, boolean measured, @Nullable Figures figures, int current,
			List<Row> rows) {
	}

	/**
	 * Where the slider stands.
	 *
	 * @param place from nought
	 * @param places the last one
	 * @param limit it stands for
	 * @param inForce the limit that holds now
	 * @param loosest the limit of the models
	 */
	record Slider(int place, int places, double limit, double inForce, double loosest) {
	}

	/**
	 * What limits do.
	 *
	 * @param chosen with the limit of the slider
	 * @param inForce with the limit that holds now
	 * @param plot of all limits
	 * @param rows of the table below it
	 */
	record Figures(Point chosen, Point inForce, LimitPlot plot, List<Point> rows) {
	}

	/**
	 * A version in the list.
	 *
	 * @param version as it is kept
	 * @param made when, in the program's zone
	 * @param limits it holds, empty for those of the models
	 * @param current whether it is in force
	 */
	record Row(LimitVersion version, ZonedDateTime made, String limits, boolean current) {
	}

}
