package org.inquirytriage.triage.lexicon;

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

	int size() {
		return this.tokens.size();
	}

	boolean is(int at, int number) {
		return this.numbers.get(at).get(number);
	}

}
