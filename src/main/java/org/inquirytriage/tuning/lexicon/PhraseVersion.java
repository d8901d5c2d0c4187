package org.inquirytriage.tuning.lexicon;

import java.time.Instant;
import java.util.List;

/**
 * All phrases that stand beside the lexicon files from some moment on.
 *
 * @param number from 1
 * @param phrases beside those of the files
 * @param author who published them
 * @param reason why, in the author's words
 * @param made when
 * @param approvedBy the second person, empty when none was asked for
 */
public record PhraseVersion(int number, List<Candidate> phrases, String author, String reason, Instant made,
		String approvedBy) {

	/** The files alone. */
	public static final PhraseVersion NONE = new PhraseVersion(0, List.of(), "", "", Instant.EPOCH, "");

	public PhraseVersion {
		phrases = List.copyOf(phrases);
	}

}
