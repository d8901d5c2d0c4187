package org.inquirytriage.reply.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The United States school grade at which an English text can be read (Flesch-Kincaid).
 */
final class ReadingGrade {

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	private static final Pattern SENTENCE_END = Pattern.compile("[.!?:](?=\\s|$)|\\n\\s*\\n|\\n(?=- )");

	private static final Pattern WORD = Pattern.compile("[A-Za-z]+(['\u2019-][A-Za-z]+)*");

	private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

	private static final Pattern TWO_VOWELS_APART = Pattern.compile("(?<![tscxlgn])i[aou]");

	private static final Pattern SILENT_ENDING = Pattern.compile("([^aeiouy]|qu)e$|[^aeiouytd]ed$|[^aeiouyscgxz]es$");

	private static final Pattern SOUNDED_ENDING = Pattern.compile("[^aeiouy]le$|(ch|sh)es$");

	private ReadingGrade() {
	}

	/** The grade of a text; 0 for one without words. */
	static double of(String text) {
		String plain = LINK.matcher(text).replaceAll("");
		List<String> words = WORD.matcher(plain).results().map((word) -> word.group()).toList();
		if (words.isEmpty()) {
			return 0;
		}
		long sentences = SENTENCE_END.splitAsStream(plain).filter((part) -> WORD.matcher(part).find()).count();
		long syllables = words.stream().mapToLong(ReadingGrade::syllables).sum();
		return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
	}

	/** The syllables of a word, as well as its letters tell. */
	static int syllables(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		int vowels = count(VOWELS, lower) + count(TWO_VOWELS_APART, lower);
		boolean silent = SILENT_ENDING.matcher(lower).find() && !SOUNDED_ENDING.matcher(lower).find();
		return Math.max(1, silent ? vowels - 1 : vowels);
	}

	private static int count(Pattern pattern, String word) {
		return (int) pattern.matcher(word).results().count();
	}

}
