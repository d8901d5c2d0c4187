package org.inquirytriage.tuning.bench.web;

import java.util.List;

import org.inquirytriage.inquiry.HighlightedText;
import org.inquirytriage.inquiry.words.ExplanationWords.Belief;
import org.inquirytriage.inquiry.words.ExplanationWords.Fact;
import org.inquirytriage.inquiry.words.ExplanationWords.Finding;
import org.inquirytriage.tuning.bench.Rehearsal;

/**
 * What the page of the test bench shows of a rehearsal.
 *
 * @param outcome the word for the disposition, also used for its looks
 * @param reasons why it ends there, in plain words
 * @param letter what the writer wrote
 * @param facts about the message and the decision
 * @param findings of the layers that look at words
 * @param beliefs of the classifier about each sentence
 * @param record the ids of rules and layers
 * @param mail that would be sent
 */
record BenchView(String outcome, List<String> reasons, Letter letter, List<Fact> facts, List<Finding> findings,
		List<Belief> beliefs, List<String> record, List<Rehearsal.Mail> mail) {

	/** What the writer wrote, with the places that layers acted on. */
	record Letter(HighlightedText subject, HighlightedText author, HighlightedText signature, HighlightedText quoted) {
	}

}
