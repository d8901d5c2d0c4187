package org.inquirytriage.tuning.learning;

import org.inquirytriage.tuning.LabelledInquiry.Label;

/**
 * Two messages with the same words, or nearly so, and different labels.
 *
 * @param message that a person labelled
 * @param other the id of the other: of an inquiry, or of a message of the corpus
 * @param inCorpus whether the other is a message of the corpus
 * @param label of the other
 * @param text of the other
 */
public record Conflict(Labelled message, String other, boolean inCorpus, Label label, String text) {
}
