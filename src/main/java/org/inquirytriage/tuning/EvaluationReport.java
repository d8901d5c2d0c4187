package org.inquirytriage.tuning;

import java.util.List;
import java.util.Map;

/**
 * How triage did on labelled inquiries.
 *
 * @param messages looked at
 * @param clinicalMisses clinical and emergency messages that were answered as general
 * @param clinicalMissBound the one-sided 95 % bound on the rate of clinical misses
 * @param clinicalMissesBySeed ideas with such a miss, of all clinical and emergency ideas
 * @param clinicalMissBoundBySeed the bound on their rate
 * @param emergenciesFlagged of all emergencies
 * @param falseAlarms of all messages that are none
 * @param generalAnswered of all general messages
 * @param rightTemplate of the general messages answered whose topics are labelled: those
 * answered with just these topics
 * @param noWrongTemplate of the same: those answered with some of these topics and no
 * other
 * @param clinicalRedirected or escalated, of all clinical messages
 * @param othersAnswered of all other messages
 * @param held of all messages
 * @param dispositions how often each label came to each end
 * @param missed the ids of the clinical misses
 */
public record EvaluationReport(int messages, Rate clinicalMisses, double clinicalMissBound, Rate clinicalMissesBySeed,
		double clinicalMissBoundBySeed, Rate emergenciesFlagged, Rate falseAlarms, Rate generalAnswered,
		Rate rightTemplate, Rate noWrongTemplate, Rate clinicalRedirected, Rate othersAnswered, Rate held,
		Map<String, Map<String, Integer>> dispositions, List<String> missed) {
}
