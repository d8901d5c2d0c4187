package org.inquirytriage.triage.lexicon;

import java.util.List;

import org.inquirytriage.text.Segment;

/**
 * A place where an entry of a lexicon was found.
 *
 * @param entry that was found
 * @param segment it stands in
 * @param start offset of its first character in the segment
 * @param end offset behind its last character
 * @param loweredBy the groups of contexts that lower it; empty when none does
 */
public record LexiconMatch(LexiconEntry entry, Segment segment, int start, int end, List<String> loweredBy) {

	public LexiconMatch {
		loweredBy = List.copyOf(loweredBy);
	}

}
