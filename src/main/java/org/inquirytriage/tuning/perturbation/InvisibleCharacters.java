package org.inquirytriage.tuning.perturbation;

import java.util.random.RandomGenerator;

/** Every other word holds a character that no reader sees. */
final class InvisibleCharacters extends WordByWord {

	private static final char[] INVISIBLE = { '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' };

	@Override
	public String name() {
		return "invisible characters";
	}

	@Override
	int oneIn() {
		return 2;
	}

	@Override
	String changed(String word, RandomGenerator random) {
		int at = 1 + random.nextInt(word.length() - 1);
		return word.substring(0, at) + INVISIBLE[random.nextInt(INVISIBLE.length)] + word.substring(at);
	}

}
