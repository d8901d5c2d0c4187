package org.inquirytriage.triage.lexicon;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The entries of one kind, found by the words without which none of their patterns can
 * match.
 */
final class EntryIndex {

	private final List<Compiled> entries;

	private final Map<Integer, BitSet> entriesByWord = new HashMap<>();

	/** An entry and its variants, ready to be found. */
	record Compiled(LexiconEntry entry, List<Pattern> patterns) {
	}

	EntryIndex(List<Compiled> entries) {
		this.entries = List.copyOf(entries);
		for (int number = 0; number < entries.size(); number++) {
			for (Pattern pattern : entries.get(number).patterns()) {
				for (int word : pattern.inSegment().getFirst().firstWords().getFirst()) {
					this.entriesByWord.computeIfAbsent(word, (key) -> new BitSet()).set(number);
				}
			}
		}
	}

	/** The entry of a number, as they were given, from 0. */
	Compiled get(int number) {
		return this.entries.get(number);
	}

	/** The numbers of the entries that the tokens may hold, in their order. */
	IntStream thatMayStandIn(NumberedTokens tokens) {
		BitSet candidates = new BitSet();
		tokens.present().stream().mapToObj(this.entriesByWord::get).forEach((entriesOfWord) -> {
			if (entriesOfWord != null) {
				candidates.or(entriesOfWord);
			}
		});
		return candidates.stream();
	}

}
