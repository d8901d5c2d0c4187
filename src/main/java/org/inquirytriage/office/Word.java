package org.inquirytriage.office;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text in the form in which names are compared: lower case, without accents
 * and without the ending of a possessive.
 *
 * @param form compared
 * @param first whether a sentence or paragraph starts with it
 * @param afterComma whether a comma stands before it
 */
record Word(String form, boolean first, boolean afterComma) {

	private static final Pattern WORD = Pattern
		.compile("[\\p{L}\\p{M}\\p{N}]+(['\u2019\u2018`\u00B4\u02BC][\\p{L}\\p{M}]+)*");

	private static final Pattern POSSESSIVE = Pattern.compile("['\u2019\u2018`\u00B4\u02BC]s$");

	private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u2018`\u00B4\u02BC]");

	private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:]\\s|\\n\\s*\\n");

	private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n");

	private static final Map<String, String> LETTERS = Map.of("\u0142", "l", "\u00F8", "o", "\u0111", "d", "\u00DF",
			"ss", "\u00E6", "ae", "\u0153", "oe", "\u0131", "i");

	/** The words of a text in their order. */
	static List<Word> of(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		int end = 0;
		while (matcher.find()) {
			String gap = text.substring(end, matcher.start());
			boolean first = words.isEmpty() || endsSentence(words.getLast(), gap);
			words.add(new Word(form(matcher.group()), first, gap.contains(",")));
			end = matcher.end();
		}
		return words;
	}

	/** The forms of the words of a name. */
	static List<String> forms(String name) {
		return of(name).stream().map(Word::form).toList();
	}

	/** Whether the form is one of a list. */
	boolean isOneOf(Set<String> forms) {
		return forms.contains(this.form);
	}

	/** Whether it is a single letter. */
	boolean isInitial() {
		return this.form.length() == 1;
	}

	private static boolean endsSentence(Word before, String gap) {
		boolean abbreviation = before.isInitial() || before.isOneOf(Mentions.TITLES);
		return (abbreviation ? PARAGRAPH_END : SENTENCE_END).matcher(gap).find();
	}

	private static String form(String written) {
		String lower = POSSESSIVE.matcher(written.toLowerCase(Locale.ROOT)).replaceFirst("");
		String plain = Normalizer.normalize(APOSTROPHE.matcher(lower).replaceAll(""), Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "");
		for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
			plain = plain.replace(letter.getKey(), letter.getValue());
		}
		return plain;
	}

}
