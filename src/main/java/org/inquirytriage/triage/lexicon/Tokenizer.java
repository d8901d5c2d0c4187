package org.inquirytriage.triage.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a segment into the tokens that lexicon and classifier compare. */
public final class Tokenizer {

	private static final String LOOK_ALIKES = "аaеeоoрpсcхxуyіiјjѕsԁdһhԛqԝwвbнhкkмmтtαaοoρpνvιiκkτtеeɑaɡgℓl" + "ıi";

	private static final Map<Integer, Integer> FOLDED = folded();

	private static final java.util.regex.Pattern LETTERS = java.util.regex.Pattern.compile("\\p{L}++");

	private static final int LONGEST_WORD = 60;

	private Tokenizer() {
	}

	/** The tokens of a segment in their order. */
	public static List<Token> tokens(String segment) {
		List<Token> tokens = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		int start = 0;
		int end = 0;
		boolean digits = false;
		for (int i = 0; i < segment.length();) {
			int codePoint = segment.codePointAt(i);
			int next = i + Character.charCount(codePoint);
			boolean digit = Character.isDigit(codePoint);
			if (digit || Character.isLetter(codePoint)) {
				if (!word.isEmpty() && digit != digits) {
					add(tokens, word, start, end);
				}
				start = word.isEmpty() ? i : start;
				word.appendCodePoint(codePoint);
				digits = digit;
				end = next;
			}
			else if (!joins(segment, i, codePoint) && Character.getType(codePoint) != Character.NON_SPACING_MARK) {
				add(tokens, word, start, end);
			}
			i = next;
		}
		add(tokens, word, start, end);
		return tokens;
	}

	private static boolean joins(String segment, int at, int codePoint) {
		boolean between = at > 0 && at + 1 < segment.length() && Character.isLetter(segment.charAt(at - 1));
		return switch (codePoint) {
			case '\'', '\u2019', '\u2018', '`', '\u00B4', '\u02BC', '\u00AD' -> between;
			default -> false;
		};
	}

	private static void add(List<Token> tokens, StringBuilder word, int start, int end) {
		if (!word.isEmpty()) {
			String written = word.substring(0, Math.min(word.length(), LONGEST_WORD));
			tokens.add(new Token(normalise(written), written.toLowerCase(Locale.ROOT), start, end));
			word.setLength(0);
		}
	}

	/** A word in the form it is compared in. */
	public static String normalise(String word) {
		if (isPlain(word)) {
			return squeezed(word.toLowerCase(Locale.ROOT));
		}
		String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder plain = new StringBuilder(decomposed.length());
		decomposed.codePoints()
			.filter((codePoint) -> Character.getType(codePoint) != Character.NON_SPACING_MARK)
			.forEach((codePoint) -> plain.appendCodePoint(FOLDED.getOrDefault(codePoint, codePoint)));
		return squeezed(plain.toString());
	}

	/**
	 * A text in which letters of other scripts that stand beside plain ones in a word are
	 * the plain letters they look like.
	 */
	public static String withoutLookAlikes(String text) {
		return isPlain(text) ? text : LETTERS.matcher(text).replaceAll((word) -> folded(word.group()));
	}

	private static String folded(String word) {
		if (isPlain(word) || word.chars().noneMatch((letter) -> letter < 128)) {
			return word;
		}
		StringBuilder plain = new StringBuilder();
		word.codePoints().forEach((letter) -> plain.appendCodePoint(FOLDED.getOrDefault(letter, letter)));
		return plain.toString();
	}

	private static boolean isPlain(String word) {
		return word.chars().allMatch((letter) -> letter < 128);
	}

	// "soooo much paaaain": three or more of a letter are one.
	private static String squeezed(String word) {
		StringBuilder squeezed = new StringBuilder(word.length());
		int run = 0;
		for (int i = 0; i < word.length(); i++) {
			char letter = word.charAt(i);
			run = (i > 0 && letter == word.charAt(i - 1)) ? run + 1 : 1;
			if (run >= 3 && Character.isLetter(letter)) {
				if (run == 3) {
					squeezed.setLength(squeezed.length() - 1);
				}
				continue;
			}
			squeezed.append(letter);
		}
		return squeezed.toString();
	}

	private static Map<Integer, Integer> folded() {
		int[] pairs = LOOK_ALIKES.codePoints().toArray();
		Map<Integer, Integer> folded = new java.util.HashMap<>();
		for (int i = 0; i + 1 < pairs.length; i += 2) {
			folded.put(pairs[i], pairs[i + 1]);
		}
		return Map.copyOf(folded);
	}

}
