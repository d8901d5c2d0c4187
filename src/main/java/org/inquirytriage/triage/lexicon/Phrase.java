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
 * @param required the phrases of each such choice, that with the fewest first; the words
 * of one phrase of each must be there where this is
 */
record Phrase(List<Element> elements, List<List<int[]>> required) {

	Phrase(List<Element> elements) {
		this(elements, requiredOf(elements));
	}

	private static List<List<int[]>> requiredOf(List<Element> elements) {
		List<List<int[]>> required = new ArrayList<>();
		for (Element element : elements) {
			if (element instanceof Element.Choice choice && !choice.optional()) {
				required.add(choice.phrases());
			}
		}
		required.sort(Comparator.comparingInt(List::size));
		return List.copyOf(required);
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
		for (List<int[]> phrases : this.required) {
			if (!anyIn(present, phrases)) {
				return false;
			}
		}
		return true;
	}

	private static boolean anyIn(BitSet present, List<int[]> phrases) {
		for (int[] words : phrases) {
			if (allIn(present, words)) {
				return true;
			}
		}
		return false;
	}

	private static boolean allIn(BitSet present, int[] words) {
		for (int word : words) {
			if (!present.get(word)) {
				return false;
			}
		}
		return true;
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
