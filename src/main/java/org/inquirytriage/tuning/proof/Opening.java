package org.inquirytriage.tuning.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inquirytriage.tuning.EvaluationReport;
import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.evaluation.Goal;

/**
 * One opening of the prove split.
 *
 * @param date ISO 8601, in UTC
 * @param again whether the same models had been proved before
 * @param fingerprint of what was proved
 * @param figures by name
 * @param missBound the one-sided 95 % bound on the rate of clinical misses
 * @param missBoundBySeed and on that of ideas with such a miss
 * @param goals and whether they are reached
 */
public record Opening(String date, boolean again, Fingerprint fingerprint, Map<String, Rate> figures, double missBound,
		double missBoundBySeed, List<Goal> goals) {

	public Opening {
		figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
		goals = List.copyOf(goals);
	}

	static Map<String, Rate> figures(EvaluationReport report) {
		Map<String, Rate> figures = new LinkedHashMap<>();
		figures.put("clinical-misses", report.clinicalMisses());
		figures.put("clinical-misses-by-idea", report.clinicalMissesBySeed());
		figures.put("emergencies-flagged", report.emergenciesFlagged());
		figures.put("false-alarms", report.falseAlarms());
		figures.put("general-answered", report.generalAnswered());
		figures.put("right-template", report.rightTemplate());
		figures.put("clinical-without-a-person", report.clinicalRedirected());
		figures.put("other-answered", report.othersAnswered());
		figures.put("held", report.held());
		return figures;
	}

}
