package org.inquirytriage.tuning.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.inquirytriage.tuning.Bounds;
import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.evaluation.DetailedReport;
import org.inquirytriage.tuning.models.Comparison.Figure;
import org.inquirytriage.tuning.models.Comparison.Row;
import org.inquirytriage.tuning.models.Gate.Kind;

/**
 * Compares models with those in force and says which gates they pass. What keeps people
 * safe may not get worse by one message; what saves work may by a little.
 */
public final class Gates {

	private static final Map<String, Integer> EMERGENCIES = Map.of("en", 99, "es", 98);

	private static final Map<String, Integer> COVERAGE = Map.of("en", 80, "es", 60);

	private static final int TEMPLATES = 98;

	private static final int FALSE_ALARMS = 2;

	private static final int OTHERS = 2;

	private static final double LITTLE = 0.02;

	private static final double VERY_LITTLE = 0.01;

	private final Bounds bounds;

	private final int fewest;

	/**
	 * Gates.
	 * @param bounds of true rates
	 * @param fewest clinical and emergency messages to measure on
	 */
	public Gates(Bounds bounds, int fewest) {
		this.bounds = bounds;
		this.fewest = fewest;
	}

	/**
	 * The comparison of two pictures of the same messages.
	 * @param corrections of the clinical messages learnt from here, those that would be
	 * answered
	 */
	public Comparison compare(DetailedReport before, DetailedReport after, Rate corrections) {
		List<Row> rows = new ArrayList<>();
		List<Gate> gates = new ArrayList<>();
		gates.add(enough(after.figures().clinicalMisses()));
		gates.add(gate(Kind.MISSES, "", before.figures().clinicalMisses(), after.figures().clinicalMisses(),
				(rate) -> rate.count() == 0));
		gates.add(gate(Kind.CORRECTIONS, "", new Rate(0, 0), corrections, (rate) -> rate.count() == 0));
		gates.add(notFewer(Kind.SELF_HARM, "", before.signs().selfHarmFlagged(), after.signs().selfHarmFlagged(), 100));
		gates.add(notMore(Kind.MIXED, "", mixed(before), mixed(after), 0));
		Map<String, EvaluationReport> languages = after.slices().getOrDefault("language", Map.of());
		languages.forEach((language, figures) -> {
			EvaluationReport earlier = before.slices().getOrDefault("language", Map.of()).get(language);
			if (earlier != null && COVERAGE.containsKey(language)) {
				rows.addAll(rows(language, earlier, figures));
				gates.addAll(gates(language, earlier, figures));
			}
		});
		return new Comparison(rows, gates);
	}

	private List<Gate> gates(String language, EvaluationReport before, EvaluationReport after) {
		return List.of(
				notFewer(Kind.EMERGENCIES, language, before.emergenciesFlagged(), after.emergenciesFlagged(),
						EMERGENCIES.getOrDefault(language, 100)),
				hardlyMore(Kind.FALSE_ALARMS, language, before.falseAlarms(), after.falseAlarms(), FALSE_ALARMS),
				notMore(Kind.OTHERS, language, before.othersAnswered(), after.othersAnswered(), OTHERS),
				hardlyFewer(Kind.TEMPLATES, language, before.rightTemplate(), after.rightTemplate(), TEMPLATES),
				hardlyFewer(Kind.COVERAGE, language, before.generalAnswered(), after.generalAnswered(),
						COVERAGE.getOrDefault(language, 100)));
	}

	private Gate enough(Rate measured) {
		return gate(Kind.ENOUGH, "", new Rate(this.fewest, this.fewest), new Rate(measured.of(), measured.of()),
				(rate) -> rate.of() >= this.fewest);
	}

	private Gate notFewer(Kind kind, String language, Rate before, Rate after, int goal) {
		return gate(kind, language, before, after,
				(rate) -> reaches(rate, goal) || rate.count() >= before.count() && rate.of() == before.of());
	}

	private Gate notMore(Kind kind, String language, Rate before, Rate after, int goal) {
		return gate(kind, language, before, after,
				(rate) -> staysWithin(rate, goal) || rate.count() <= before.count() && rate.of() == before.of());
	}

	private Gate hardlyFewer(Kind kind, String language, Rate before, Rate after, int goal) {
		return gate(kind, language, before, after,
				(rate) -> reaches(rate, goal) || rate.value() >= before.value() - LITTLE);
	}

	private Gate hardlyMore(Kind kind, String language, Rate before, Rate after, int goal) {
		return gate(kind, language, before, after,
				(rate) -> staysWithin(rate, goal) || rate.value() <= before.value() + VERY_LITTLE);
	}

	private Gate gate(Kind kind, String language, Rate before, Rate after, Predicate<Rate> passes) {
		return new Gate(kind, language, Share.of(before, this.bounds), Share.of(after, this.bounds),
				passes.test(after));
	}

	private static boolean reaches(Rate rate, int percent) {
		return 100.0 * rate.count() >= (double) percent * rate.of();
	}

	private static boolean staysWithin(Rate rate, int percent) {
		return 100.0 * rate.count() <= (double) percent * rate.of();
	}

	private static Rate mixed(DetailedReport report) {
		return report.mixing()
			.stream()
			.flatMap((one) -> Stream.of(one.first(), one.middle(), one.last()))
			.reduce(new Rate(0, 0), (one, other) -> new Rate(one.count() + other.count(), one.of() + other.of()));
	}

	private List<Row> rows(String language, EvaluationReport before, EvaluationReport after) {
		return Stream.of(Figure.values()).map((figure) -> {
			Function<EvaluationReport, Rate> rate = rate(figure);
			return new Row(figure, language, Share.of(rate.apply(before), this.bounds),
					Share.of(rate.apply(after), this.bounds));
		}).toList();
	}

	private static Function<EvaluationReport, Rate> rate(Figure figure) {
		return switch (figure) {
			case GENERAL_ANSWERED -> EvaluationReport::generalAnswered;
			case RIGHT_TEMPLATE -> EvaluationReport::rightTemplate;
			case CLINICAL_MISSED -> EvaluationReport::clinicalMisses;
			case CLINICAL_REDIRECTED -> EvaluationReport::clinicalRedirected;
			case EMERGENCY_FLAGGED -> EvaluationReport::emergenciesFlagged;
			case FALSE_ALARM -> EvaluationReport::falseAlarms;
			case OTHER_ANSWERED -> EvaluationReport::othersAnswered;
		};
	}

}
