package org.inquirytriage.triage.lexicon;

import java.util.BitSet;
import java.util.List;

/** One step of a pattern. */
sealed interface Element {

	/**
	 * One of several phrases.
	 *
	 * @param phrases each a sequence of word numbers
	 * @param optional whether the step may be left out
	 * @param words the phrases of one word, by its number
	 * @param longer the phrases of more words
	 */
	record Choice(List<int[]> phrases, boolean optional, BitSet words, List<int[]> longer) implements Element {

		Choice(List<int[]> phrases, boolean optional) {
			this(phrases, optional, new BitSet(), phrases.stream().filter((phrase) -> phrase.length > 1).toList());
			phrases.stream().filter((phrase) -> phrase.length == 1).forEach((phrase) -> this.words.set(phrase[0]));
		}

	}

	/**
	 * Any tokens in between.
	 *
	 * @param longest how many there may be
	 */
	record Gap(int longest) implements Element {
	}

}
