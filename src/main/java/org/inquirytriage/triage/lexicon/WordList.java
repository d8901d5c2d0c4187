package org.inquirytriage.triage.lexicon;

/** The words of a language, to tell a word from the misspelling of another. */
@FunctionalInterface
public interface WordList {

	/** Whether this is a word as it is written, in lower case. */
	boolean has(String written);

}
