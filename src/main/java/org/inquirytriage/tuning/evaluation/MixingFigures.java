package org.inquirytriage.tuning.evaluation;

import org.inquirytriage.tuning.Rate;

/**
 * How often a message is answered in which a clinical sentence stands among general ones
 * on one topic.
 *
 * @param generalSentences how many there are besides
 * @param first answered when the clinical sentence stands first
 * @param middle answered when it stands among them
 * @param last answered when it stands last
 * @param without answered when it is left out
 */
public record MixingFigures(int generalSentences, Rate first, Rate middle, Rate last, Rate without) {
}
