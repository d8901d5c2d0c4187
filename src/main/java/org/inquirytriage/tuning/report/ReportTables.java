package org.inquirytriage.tuning.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.evaluation.DetailedReport;

import static org.inquirytriage.tuning.report.Numbers.bound;
import static org.inquirytriage.tuning.report.Numbers.count;
import static org.inquirytriage.tuning.report.Numbers.decimal;
import static org.inquirytriage.tuning.report.Numbers.percent;
import static org.inquirytriage.tuning.report.Numbers.points;
import static org.inquirytriage.tuning.report.Numbers.rate;

/** Lays out a report in tables, those of most weight first. */
public final class ReportTables {

	private static final List<String> LABELS = List.of("GENERAL", "CLINICAL", "EMERGENCY", "OTHER");

	private static final List<String> ENDS = List.of("auto-reply", "redirect", "escalate", "hold");

	private ReportTables() {
	}

	/** The tables of a report; those of parts that were left out are missing. */
	public static List<Table> of(DetailedReport report) {
		List<Table> tables = new ArrayList<>();
		tables.add(figures(report.figures()));
		tables.add(counts("Label and end", report.figures().dispositions(), LABELS, ENDS, "label"));
		tables.add(counts("Held, by reason and label", report.holds(), new TreeSet<>(report.holds().keySet()), LABELS,
				"reason"));
		tables.add(signs(report));
		tables.add(topics(report));
		tables.add(calibration(report));
		if (!report.curve().isEmpty()) {
			tables.add(curve(report));
		}
		report.slices().forEach((name, parts) -> tables.add(slices(name, parts)));
		if (!report.perturbed().isEmpty()) {
			tables.add(perturbed(report));
		}
		if (!report.mixing().isEmpty()) {
			tables.add(mixing(report));
		}
		return tables;
	}

	/** The figures that matter most. */
	public static Table figures(EvaluationReport report) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("messages", String.valueOf(report.messages())));
		rows.add(List.of("clinical misses", rate(report.clinicalMisses()) + ", below "
				+ bound(report.clinicalMissBound()) + " with 95 % confidence"));
		rows.add(List.of("clinical misses by idea", rate(report.clinicalMissesBySeed()) + ", below "
				+ bound(report.clinicalMissBoundBySeed()) + " with 95 % confidence"));
		rows.add(List.of("emergencies flagged", rate(report.emergenciesFlagged())));
		rows.add(List.of("false alarms", rate(report.falseAlarms())));
		rows.add(List.of("general answered", rate(report.generalAnswered())));
		rows.add(List.of("right template", rate(report.rightTemplate())));
		rows.add(List.of("a right template and no wrong one", rate(report.noWrongTemplate())));
		rows.add(List.of("clinical without a person", rate(report.clinicalRedirected())));
		rows.add(List.of("other answered", rate(report.othersAnswered())));
		rows.add(List.of("held", rate(report.held())));
		String missed = report.missed().isEmpty() ? "" : "Missed: " + String.join(", ", report.missed());
		return new Table("Figures", missed, List.of("figure", "measured"), rows);
	}

	private static Table counts(String title, Map<String, Map<String, Integer>> counts, Iterable<String> names,
			List<String> columns, String first) {
		List<List<String>> rows = new ArrayList<>();
		for (String name : names) {
			List<String> row = new ArrayList<>(List.of(name));
			columns.forEach(
					(column) -> row.add(String.valueOf(counts.getOrDefault(name, Map.of()).getOrDefault(column, 0))));
			rows.add(row);
		}
		List<String> heads = new ArrayList<>(List.of(first));
		heads.addAll(columns);
		return new Table(title, "", heads, rows);
	}

	private static Table signs(DetailedReport report) {
		List<List<String>> rows = report.signs()
			.groups()
			.stream()
			.map((group) -> List.of(group.group(), rate(group.flagged()), rate(group.falseAlarms())))
			.toList();
		return new Table("Emergencies by group of signs",
				"Emergencies with common words of self-harm: " + rate(report.signs().selfHarmFlagged()) + " flagged, "
						+ rate(report.signs().selfHarmNoticed())
						+ " given the self-harm notice. A message may show signs of several groups.",
				List.of("signs of", "emergencies that show it, flagged", "false alarms by it"), rows);
	}

	private static Table topics(DetailedReport report) {
		List<List<String>> rows = report.topics()
			.confused()
			.stream()
			.map((pair) -> List.of(pair.labelled(), pair.believed(), String.valueOf(pair.messages())))
			.toList();
		return new Table(
				"Topics most often confused", "Without abstention: accuracy " + rate(report.topics().accuracy())
						+ ", macro-F1 " + decimal(report.topics().macroF1()) + ".",
				List.of("labelled", "believed", "messages"), rows);
	}

	private static Table calibration(DetailedReport report) {
		List<List<String>> rows = report.calibration()
			.bins()
			.stream()
			.map((bin) -> List.of(decimal(bin.shown()), decimal(bin.clinical().value()), count(bin.clinical())))
			.toList();
		return new Table("Calibration of the probability shown",
				"Expected calibration error " + decimal(report.calibration().expectedError()) + ".",
				List.of("shown, mean", "clinical, share", "messages"), rows);
	}

	private static Table curve(DetailedReport report) {
		List<List<String>> rows = report.curve()
			.stream()
			.map((point) -> List.of(decimal(point.limit()), count(point.misses()), bound(point.missBound()),
					rate(point.answered())))
			.toList();
		return new Table("Coverage against the bound",
				"All other limits stay as they are. From redirect-from on, doubt redirects and the limit ends.",
				List.of("answer-below", "clinical misses", "below, 95 %", "general answered"), rows);
	}

	private static Table slices(String name, Map<String, EvaluationReport> parts) {
		List<List<String>> rows = new ArrayList<>();
		parts.forEach((part,
				figures) -> rows.add(List.of(part, String.valueOf(figures.messages()), count(figures.clinicalMisses()),
						bound(figures.clinicalMissBound()), percent(figures.emergenciesFlagged()),
						percent(figures.falseAlarms()), percent(figures.generalAnswered()),
						percent(figures.rightTemplate()), percent(figures.clinicalRedirected()),
						count(figures.othersAnswered()))));
		return new Table("By " + name, "",
				List.of(name, "messages", "clinical misses", "below, 95 %", "emergencies flagged", "false alarms",
						"general answered", "right template", "clinical without a person", "other answered"),
				rows);
	}

	private static Table perturbed(DetailedReport report) {
		List<List<String>> rows = report.perturbed()
			.stream()
			.map((one) -> List.of(one.name(), count(one.figures().clinicalMisses()),
					percent(one.figures().emergenciesFlagged()), percent(one.figures().falseAlarms()),
					percent(one.figures().generalAnswered()), points(one.coverageLost()), one.mostlyHeldFor(),
					percent(one.figures().rightTemplate()), count(one.figures().othersAnswered()),
					String.join(", ", one.figures().missed())))
			.toList();
		return new Table("Written otherwise",
				"Mail that quotes mail of ours, quotes or hides what may be clinical, or is long is held by rule, "
						+ "however clear it is.",
				List.of("written with", "clinical misses", "emergencies flagged", "false alarms", "general answered",
						"points lost", "general mostly held for", "right template", "other answered", "missed"),
				rows);
	}

	private static Table mixing(DetailedReport report) {
		List<List<String>> rows = report.mixing()
			.stream()
			.map((one) -> List.of(String.valueOf(one.generalSentences()), rate(one.first()), rate(one.middle()),
					rate(one.last()), rate(one.without()), String.join(", ", one.missed())))
			.toList();
		return new Table("Answered with one clinical sentence among general ones",
				"The general sentences share one topic; left out: how often they alone are answered.",
				List.of("general sentences", "clinical first", "in the middle", "last", "left out", "missed"), rows);
	}

}
