package org.inquirytriage.tuning.perturbation;

import java.util.random.RandomGenerator;

import org.inquirytriage.tuning.Letter;

/** Lines of about thirty letters, as narrow screens break them, some inside a word. */
final class BrokenLines implements Perturbation {

	private static final int WIDTH = 30;

	private static final int ONE_BREAK_INSIDE_A_WORD_IN = 3;

	@Override
	public String name() {
		return "words split over lines";
	}

	@Override
	public Letter apply(Letter letter, String language, RandomGenerator random) {
		StringBuilder broken = new StringBuilder();
		int column = 0;
		for (String word : letter.text().strip().split("\\s+")) {
			boolean full = column + word.length() > WIDTH;
			if (full && word.matches("\\p{L}{6,}") && random.nextInt(ONE_BREAK_INSIDE_A_WORD_IN) == 0) {
				broken.append(' ').append(word, 0, 3).append("-\n").append(word.substring(3));
				column = word.length() - 3;
			}
			else if (column > 0) {
				broken.append(full ? '\n' : ' ').append(word);
				column = full ? word.length() : column + 1 + word.length();
			}
			else {
				broken.append(word);
				column = word.length();
			}
		}
		return Letter.plain(letter.subject(), broken.toString());
	}

}
