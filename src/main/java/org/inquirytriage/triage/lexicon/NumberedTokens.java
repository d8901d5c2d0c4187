package org.inquirytriage.triage.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The tokens of a stretch of text with the numbers of the lexicon's words that each is.
 *
 * @param tokens in their order
 * @param numbers for each token
 * @param present every number that occurs
 */
record NumberedTokens(List<Token> tokens, List<BitSet> numbers, BitSet present) {

	static NumberedTokens of(List<Token> tokens, Words words) {
		List<BitSet> numbers = tokens.stream().map(words::numbersOf).toList();
		BitSet present = new BitSet();
		numbers.forEach(present::or);
		return new NumberedTokens(tokens, numbers, present);
	}

	/** These tokens and then others; each keeps its offsets. */
	NumberedTokens followedBy(NumberedTokens others) {
		BitSet bothPresent = (BitSet) this.present.clone();
		bothPresent.or(others.present);
		return new NumberedTokens(joined(this.tokens, others.tokens), joined(this.numbers, others.numbers),
				bothPresent);
	}

	private static <T> List<T> joined(List<T> first, List<T> second) {
		List<T> joined = new ArrayList<>(first.size() + second.size());
		joined.addAll(first);
		joined.addAll(second);
		return joined;
	}

	int size() {
		return this.tokens.size();
	}

	boolean is(int at, int number) {
		return this.numbers.get(at).get(number);
	}

}
