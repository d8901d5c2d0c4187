package org.inquirytriage.tuning.evaluation;

import org.inquirytriage.tuning.EvaluationReport;

/**
 * How triage does when the same inquiries are written otherwise.
 *
 * @param name of the perturbation
 * @param figures under it
 * @param coverageLost points of general messages answered, from 0 to 1
 * @param mostlyHeldFor the reason that most general messages are held for; empty where
 * none is
 */
public record PerturbedFigures(String name, EvaluationReport figures, double coverageLost, String mostlyHeldFor) {
}
