package org.inquirytriage.triage.lexicon;

/** The words of a language, to tell a word from the misspelling of another. */
@FunctionalInterface
public interface WordList {

	/** Whether this is a word as it is written, in lower case. */
	boolean has(String written);

	/** The words of both lists. */
	default WordList or(WordList other) {
		return (written) -> has(written) || other.has(written);
	}

}
