package org.inquirytriage.triage.opennlp;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a sentence that asks several things into the questions it is made of. */
final class Questions {

	private static final int FEWEST_WORDS = 2;

	private static final Pattern NEVER = Pattern.compile("(?!)");

	private final Pattern between;

	/**
	 * Knows the words of a language.
	 * @param joining what stands between two questions, apart from a comma
	 * @param asking what a question begins with
	 */
	Questions(Collection<String> joining, Collection<String> asking) {
		String join = anyOf(joining);
		this.between = asking.isEmpty() ? NEVER
				: Pattern.compile(
						"(?:[,;]\\s*+|(?<!\\s)\\s++(?=" + join + "))(?:" + join + "\\s++)*+(?=" + anyOf(asking) + ")",
						Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
	}

	private static String anyOf(Collection<String> words) {
		return words.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?:", ")(?!\\w)"));
	}

	/** The questions, two at least, or none where it asks only one. */
	List<String> of(String sentence) {
		List<String> questions = Arrays.stream(this.between.split(sentence))
			.map(String::strip)
			.filter((question) -> question.split("\\s+").length >= FEWEST_WORDS)
			.toList();
		return (questions.size() > 1) ? questions : List.of();
	}

}
