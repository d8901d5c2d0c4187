package org.inquirytriage.tuning.evaluation;

import java.util.List;

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
 * @param missed the ids of the clinical sentences that were answered at any place
 */
public record MixingFigures(int generalSentences, Rate first, Rate middle, Rate last, Rate without,
		List<String> missed) {

	public MixingFigures {
		missed = List.copyOf(missed);
	}

}
