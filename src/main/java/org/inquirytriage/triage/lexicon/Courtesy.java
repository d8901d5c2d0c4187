package org.inquirytriage.triage.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that greetings, thanks, good wishes and closings are made of. None of them
 * tells anything of anybody, so a text of nothing else asks nothing.
 */
final class Courtesy {

	private static final int MOST_NAMES = 3;

	private static final int LONGEST = 40;

	private final Set<String> words;

	Courtesy(Collection<String> words) {
		this.words = words.stream().map(Tokenizer::normalise).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether a text that asks nothing holds such words alone, apart from a name or two
	 * beside at least as many of them.
	 */
	boolean isAllOf(String text) {
		if (text.contains("?")) {
			return false;
		}
		List<Token> tokens = Tokenizer.tokens(text);
		long others = tokens.stream().filter((token) -> !this.words.contains(token.word())).count();
		boolean names = tokens.stream()
			.filter((token) -> !this.words.contains(token.word()))
			.allMatch((token) -> Character.isUpperCase(text.codePointAt(token.start())));
		return !tokens.isEmpty() && tokens.size() <= LONGEST && others <= MOST_NAMES && 2 * others <= tokens.size()
				&& names && !isAllCapitals(text, others);
	}

	private static boolean isAllCapitals(String text, long others) {
		return others > 0 && text.chars().noneMatch(Character::isLowerCase);
	}

}
