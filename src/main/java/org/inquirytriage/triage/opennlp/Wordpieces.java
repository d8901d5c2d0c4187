package org.inquirytriage.triage.opennlp;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import opennlp.tools.tokenize.WordpieceTokenizer;
import org.inquirytriage.triage.lexicon.Tokenizer;

/**
 * The numbers of a text's word pieces, as an uncased BERT network knows them.
 */
final class Wordpieces {

	private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");

	private static final Pattern PUNCTUATION = Pattern.compile("([\\p{Punct}\\p{IsPunctuation}])");

	private static final String UNKNOWN = "[UNK]";

	private final Map<String, Integer> numbers;

	private final WordpieceTokenizer tokenizer;

	private final int longest;

	/**
	 * Knows the pieces of a vocabulary.
	 * @param numbers of the pieces
	 * @param longest how many pieces of a text are looked at
	 */
	Wordpieces(Map<String, Integer> numbers, int longest) {
		this.numbers = Map.copyOf(numbers);
		this.tokenizer = new WordpieceTokenizer(this.numbers.keySet());
		this.longest = longest;
	}

	/** The numbers of a text's pieces, with those that mark its begin and end. */
	long[] of(String text) {
		String plain = ACCENT.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
			.replaceAll("");
		String[] pieces = this.tokenizer
			.tokenize(PUNCTUATION.matcher(Tokenizer.withoutLookAlikes(plain)).replaceAll(" $1 "));
		if (pieces.length > this.longest) {
			String end = pieces[pieces.length - 1];
			pieces = Arrays.copyOf(pieces, this.longest);
			pieces[this.longest - 1] = end;
		}
		int unknown = this.numbers.getOrDefault(UNKNOWN, 0);
		return Arrays.stream(pieces).mapToLong((piece) -> this.numbers.getOrDefault(piece, unknown)).toArray();
	}

}
