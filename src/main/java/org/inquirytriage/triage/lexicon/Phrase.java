package org.inquirytriage.triage.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sequence of elements that tokens match in order.
 *
 * @param elements at least one of which is a choice that may not be left out
 * @param firstWords of each such choice, that with the fewest alternatives first; one
 * word of each must be there where the phrase is
 */
record Phrase(List<Element> elements, List<int[]> firstWords) {

	Phrase(List<Element> elements) {
		this(elements, firstWordsOf(elements));
	}

	private static List<int[]> firstWordsOf(List<Element> elements) {
		List<int[]> firstWords = new ArrayList<>();
		for (Element element : elements) {
			if (element instanceof Element.Choice choice && !choice.optional()) {
				firstWords.add(choice.phrases().stream().mapToInt((words) -> words[0]).distinct().toArray());
			}
		}
		firstWords.sort(Comparator.comparingInt((words) -> words.length));
		return List.copyOf(firstWords);
	}

	/**
	 * The tokens that a phrase matched.
	 *
	 * @param from index of the first
	 * @param to index behind the last
	 */
	record Span(int from, int to) {
	}

	/** The first place where the tokens match at or after an index. */
	Optional<Span> find(NumberedTokens tokens, int from) {
		if (!mayMatch(tokens.present())) {
			return Optional.empty();
		}
		for (int start = from; start < tokens.size(); start++) {
			int end = match(tokens, 0, start);
			if (end > start) {
				return Optional.of(new Span(start, end));
			}
		}
		return Optional.empty();
	}

	private boolean mayMatch(BitSet present) {
		for (int[] words : this.firstWords) {
			if (!anyIn(present, words)) {
				return false;
			}
		}
		return true;
	}

	private static boolean anyIn(BitSet present, int[] words) {
		for (int word : words) {
			if (present.get(word)) {
				return true;
			}
		}
		return false;
	}

	private int match(NumberedTokens tokens, int element, int at) {
		if (element == this.elements.size()) {
			return at;
		}
		return switch (this.elements.get(element)) {
			case Element.Gap gap -> matchGap(tokens, element, at, gap.longest());
			case Element.Choice choice -> matchChoice(tokens, element, at, choice);
		};
	}

	private int matchGap(NumberedTokens tokens, int element, int at, int longest) {
		for (int skipped = 0; skipped <= longest && at + skipped <= tokens.size(); skipped++) {
			int end = match(tokens, element + 1, at + skipped);
			if (end >= 0) {
				return end;
			}
		}
		return -1;
	}

	private int matchChoice(NumberedTokens tokens, int element, int at, Element.Choice choice) {
		if (at < tokens.size() && tokens.numbers().get(at).intersects(choice.words())) {
			int end = match(tokens, element + 1, at + 1);
			if (end >= 0) {
				return end;
			}
		}
		for (int[] phrase : choice.longer()) {
			if (startsWith(tokens, at, phrase)) {
				int end = match(tokens, element + 1, at + phrase.length);
				if (end >= 0) {
					return end;
				}
			}
		}
		return choice.optional() ? match(tokens, element + 1, at) : -1;
	}

	private static boolean startsWith(NumberedTokens tokens, int at, int[] phrase) {
		if (at + phrase.length > tokens.size()) {
			return false;
		}
		for (int i = 0; i < phrase.length; i++) {
			if (!tokens.is(at + i, phrase[i])) {
				return false;
			}
		}
		return true;
	}

}
