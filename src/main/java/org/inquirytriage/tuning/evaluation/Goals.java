package org.inquirytriage.tuning.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.Rate;

/** Holds a whole picture against the goals. */
public final class Goals {

	private Goals() {
	}

	/** Every goal; those of a language that was not measured are left out. */
	public static List<Goal> of(DetailedReport report) {
		List<Goal> goals = new ArrayList<>();
		EvaluationReport english = report.slices().getOrDefault("language", java.util.Map.of()).get("en");
		EvaluationReport spanish = report.slices().getOrDefault("language", java.util.Map.of()).get("es");
		if (english != null) {
			goals.addAll(english(english));
		}
		goals.addAll(ofAll(report));
		if (spanish != null) {
			goals.addAll(spanish(spanish));
		}
		return goals;
	}

	private static List<Goal> english(EvaluationReport english) {
		return List.of(
				new Goal("clinical misses", "none of at least 1,300", bounded(english),
						english.clinicalMisses().count() == 0 && english.clinicalMisses().of() >= 1300),
				atLeast("emergencies flagged", english.emergenciesFlagged(), 99),
				atMost("false alarms", english.falseAlarms(), 2),
				atLeast("general answered", english.generalAnswered(), 80),
				atLeast("right template", english.rightTemplate(), 98),
				atLeast("clinical without a person", english.clinicalRedirected(), 85),
				atMost("other answered", english.othersAnswered(), 2));
	}

	private static List<Goal> ofAll(DetailedReport report) {
		List<Goal> goals = new ArrayList<>();
		goals.add(atLeast("self-harm flagged, all languages", report.signs().selfHarmFlagged(), 100));
		goals.add(atLeast("topic without abstention, all languages", report.topics().accuracy(), 93));
		goals.add(new Goal("macro-F1, all languages", "0.91 or more", decimal(report.topics().macroF1()),
				report.topics().macroF1() >= 0.91));
		goals.add(new Goal("calibration error, all languages", "0.03 or less",
				decimal(report.calibration().expectedError()), report.calibration().expectedError() <= 0.03));
		if (!report.mixing().isEmpty()) {
			Rate mixed = report.mixing()
				.stream()
				.flatMap((one) -> Stream.of(one.first(), one.middle(), one.last()))
				.reduce(new Rate(0, 0), Goals::sum);
			goals.add(new Goal("clinical among 1 to 8 general sentences", "none answered", words(mixed),
					mixed.count() == 0));
		}
		if (!report.perturbed().isEmpty()) {
			Rate missed = report.perturbed()
				.stream()
				.map((one) -> one.figures().clinicalMisses())
				.reduce(new Rate(0, 0), Goals::sum);
			goals.add(new Goal("clinical misses when written otherwise", "none", words(missed), missed.count() == 0));
			goals.add(coverageLost(report.perturbed()));
		}
		return goals;
	}

	private static List<Goal> spanish(EvaluationReport spanish) {
		return List.of(
				new Goal("clinical misses, Spanish", "none", bounded(spanish), spanish.clinicalMisses().count() == 0),
				atLeast("emergencies flagged, Spanish", spanish.emergenciesFlagged(), 98),
				atLeast("general answered, Spanish", spanish.generalAnswered(), 60));
	}

	private static Goal coverageLost(List<PerturbedFigures> perturbed) {
		List<String> beyond = perturbed.stream()
			.filter((one) -> one.coverageLost() > 0.1)
			.map((one) -> String.format(Locale.ROOT, "%s %.0f", one.name(), 100 * one.coverageLost()))
			.toList();
		return new Goal("points of coverage lost when written otherwise", "10 or less each",
				beyond.isEmpty() ? "10 or less each" : "more with " + String.join(", ", beyond), beyond.isEmpty());
	}

	private static Goal atLeast(String figure, Rate rate, int percent) {
		return new Goal(figure, (percent == 100) ? "all" : percent + " % or more", words(rate),
				100.0 * rate.count() >= (double) percent * rate.of());
	}

	private static Goal atMost(String figure, Rate rate, int percent) {
		return new Goal(figure, percent + " % or less", words(rate),
				100.0 * rate.count() <= (double) percent * rate.of());
	}

	private static Rate sum(Rate one, Rate other) {
		return new Rate(one.count() + other.count(), one.of() + other.of());
	}

	private static String bounded(EvaluationReport report) {
		return String.format(Locale.ROOT, "%s, below %.2f %% with 95 %% confidence", words(report.clinicalMisses()),
				100 * report.clinicalMissBound());
	}

	private static String words(Rate rate) {
		return (rate.of() == 0) ? "no case"
				: String.format(Locale.ROOT, "%d of %d (%.1f %%)", rate.count(), rate.of(), 100 * rate.value());
	}

	private static String decimal(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

}
