package org.inquirytriage.tuning.evaluation;

/**
 * A figure that triage is held to.
 *
 * @param figure what it is
 * @param wanted the goal, in words
 * @param measured the figure, in words
 * @param holds whether the goal is reached
 */
public record Goal(String figure, String wanted, String measured, boolean holds) {
}
