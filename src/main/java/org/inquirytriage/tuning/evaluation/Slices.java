package org.inquirytriage.tuning.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.inquirytriage.triage.Disposition;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.Judged;

/** Takes decisions apart: by language, author, length, or the reason of a hold. */
final class Slices {

	private static final int[] LENGTHS = { 10, 25, 50, 100, 200 };

	private Slices() {
	}

	static Map<String, Map<String, EvaluationReport>> of(List<Judged> all, Evaluation evaluation) {
		Map<String, Map<String, EvaluationReport>> slices = new LinkedHashMap<>();
		slices.put("language", by((judged) -> judged.inquiry().language(), all, evaluation));
		slices.put("author", by((judged) -> judged.inquiry().author(), all, evaluation));
		slices.put("words", by(Slices::length, all, evaluation));
		return slices;
	}

	private static Map<String, EvaluationReport> by(Function<Judged, String> key, List<Judged> all,
			Evaluation evaluation) {
		Map<String, List<Judged>> parts = new TreeMap<>();
		all.forEach((judged) -> parts.computeIfAbsent(key.apply(judged), (part) -> new ArrayList<>()).add(judged));
		Map<String, EvaluationReport> reports = new LinkedHashMap<>();
		parts.forEach((part, inside) -> reports.put(part, evaluation.report(inside)));
		return reports;
	}

	private static String length(Judged judged) {
		String all = (judged.inquiry().subject() + " " + judged.inquiry().text()).strip();
		int words = all.split("\\s+").length;
		int from = 1;
		for (int to : LENGTHS) {
			if (words <= to) {
				return "%3d to %d".formatted(from, to);
			}
			from = to + 1;
		}
		return "%3d and more".formatted(from);
	}

	/** How many messages of each label are held, by reason. */
	static Map<String, Map<String, Integer>> holds(List<Judged> all) {
		Map<String, Map<String, Integer>> holds = new TreeMap<>();
		for (Judged judged : all) {
			if (judged.decision().disposition() instanceof Disposition.Hold hold) {
				holds.computeIfAbsent(hold.reason().word(), (reason) -> new TreeMap<>())
					.merge(judged.label().name(), 1, Integer::sum);
			}
		}
		return holds;
	}

	/** The reason that most messages of a label are held for; empty where none is. */
	static String mostlyHeldFor(List<Judged> all, String label) {
		String most = "";
		int messages = 0;
		for (Map.Entry<String, Map<String, Integer>> reason : holds(all).entrySet()) {
			int held = reason.getValue().getOrDefault(label, 0);
			if (held > messages) {
				most = reason.getKey();
				messages = held;
			}
		}
		return most;
	}

}
