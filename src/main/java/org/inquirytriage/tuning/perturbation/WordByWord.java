package org.inquirytriage.tuning.perturbation;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.tuning.Letter;

/** Changes a share of the words of subject and text. */
abstract class WordByWord implements Perturbation {

	private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

	/** One word in so many is changed. */
	abstract int oneIn();

	/** A word of four letters or more, changed. */
	abstract String changed(String word, RandomGenerator random);

	@Override
	public final Letter apply(Letter letter, String language, RandomGenerator random) {
		UnaryOperator<String> change = (text) -> WORD.matcher(text)
			.replaceAll((word) -> Matcher
				.quoteReplacement((random.nextInt(oneIn()) == 0) ? changed(word.group(), random) : word.group()));
		return Letter.plain(change.apply(letter.subject()), change.apply(letter.text()));
	}

}
