package org.inquirytriage.triage.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The variants of the entries of one kind, found by words without which they cannot
 * match.
 */
final class EntryIndex {

	private final List<Variant> variants;

	private final Map<Integer, BitSet> variantsByWord = new HashMap<>();

	/**
	 * One way in which an entry is written, ready to be found.
	 *
	 * @param number of the entry among those of its kind
	 */
	record Variant(int number, LexiconEntry entry, Pattern pattern) {

		private List<List<int[]>> required() {
			return this.pattern.inSegment().getFirst().required();
		}

	}

	EntryIndex(List<Variant> variants) {
		this.variants = List.copyOf(variants);
		Map<Integer, Integer> uses = uses(variants);
		for (int i = 0; i < variants.size(); i++) {
			for (int word : rarest(variants.get(i).required(), uses)) {
				this.variantsByWord.computeIfAbsent(word, (key) -> new BitSet()).set(i);
			}
		}
	}

	private static Map<Integer, Integer> uses(List<Variant> variants) {
		Map<Integer, Integer> uses = new HashMap<>();
		variants.stream()
			.flatMap((variant) -> variant.required().stream())
			.flatMap(List::stream)
			.flatMapToInt(Arrays::stream)
			.forEach((word) -> uses.merge(word, 1, Integer::sum));
		return uses;
	}

	// Words that many variants ask for are common in mail, too.
	private static int[] rarest(List<List<int[]>> choices, Map<Integer, Integer> uses) {
		return choices.stream()
			.map((phrases) -> phrases.stream().mapToInt((words) -> rarest(words, uses)).toArray())
			.min(Comparator.comparingInt((words) -> Arrays.stream(words).map(uses::get).sum()))
			.orElseThrow();
	}

	private static int rarest(int[] words, Map<Integer, Integer> uses) {
		return Arrays.stream(words).boxed().min(Comparator.comparing(uses::get)).orElseThrow();
	}

	/** The variants that the tokens may hold, in their order. */
	List<Variant> thatMayStandIn(NumberedTokens tokens) {
		BitSet candidates = new BitSet();
		IntStream words = tokens.present().stream();
		words.forEach((word) -> {
			BitSet ofWord = this.variantsByWord.get(word);
			if (ofWord != null) {
				candidates.or(ofWord);
			}
		});
		List<Variant> found = new ArrayList<>();
		candidates.stream().forEach((i) -> found.add(this.variants.get(i)));
		return found;
	}

}
