package org.inquirytriage.triage.lexicon;

import java.util.List;

/** One step of a pattern. */
sealed interface Element {

	/**
	 * One of several phrases.
	 *
	 * @param phrases each a sequence of word numbers
	 * @param optional whether the step may be left out
	 */
	record Choice(List<int[]> phrases, boolean optional) implements Element {
	}

	/**
	 * Any tokens in between.
	 *
	 * @param longest how many there may be
	 */
	record Gap(int longest) implements Element {
	}

}
