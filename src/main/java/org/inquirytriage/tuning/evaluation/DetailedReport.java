package org.inquirytriage.tuning.evaluation;

import java.util.List;
import java.util.Map;

import org.inquirytriage.tuning.EvaluationReport;

/**
 * The whole picture of how triage does on labelled inquiries.
 *
 * @param figures of all
 * @param signs by group
 * @param topics without abstention
 * @param holds how many messages of each label are held, by reason
 * @param calibration of the probability that people are shown
 * @param curve what another limit for an answer would do; empty where it was left out
 * @param slices the figures of parts of the messages: by what, then by which
 * @param perturbed the figures under each perturbation; empty where left out
 * @param mixing of clinical sentences among general ones; empty where left out
 */
public record DetailedReport(EvaluationReport figures, SignFigures signs, TopicFigures topics,
		Map<String, Map<String, Integer>> holds, Calibration calibration, List<CurvePoint> curve,
		Map<String, Map<String, EvaluationReport>> slices, List<PerturbedFigures> perturbed,
		List<MixingFigures> mixing) {
}
