package org.inquirytriage.triage.lexicon;

/** Says which entry of a lexicon cannot be read, and why. */
public final class LexiconException extends RuntimeException {

	private final String entry;

	LexiconException(String entry, String why, Throwable cause) {
		super(why, cause);
		this.entry = entry;
	}

	/** The id of the entry, or the group of the context. */
	public String entry() {
		return this.entry;
	}

}
