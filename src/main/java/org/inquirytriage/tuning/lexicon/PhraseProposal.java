package org.inquirytriage.tuning.lexicon;

import java.time.Instant;
import java.util.List;

/**
 * Phrases that wait for a second person.
 *
 * @param number from 1
 * @param basedOn the version that its author had seen
 * @param phrases that would stand beside those of the files
 * @param author who proposed them
 * @param reason why, in the author's words
 * @param made when
 */
public record PhraseProposal(int number, int basedOn, List<Candidate> phrases, String author, String reason,
		Instant made) {

	public PhraseProposal {
		phrases = List.copyOf(phrases);
	}

}
