package org.inquirytriage.tuning.perturbation;

import java.util.random.RandomGenerator;

/** One slip of the finger in every eighth word: letters swapped, left out or doubled. */
final class Typos extends WordByWord {

	@Override
	public String name() {
		return "typos";
	}

	@Override
	int oneIn() {
		return 8;
	}

	// The first letter is seldom the wrong one.
	@Override
	String changed(String word, RandomGenerator random) {
		int at = 1 + random.nextInt(word.length() - 2);
		String before = word.substring(0, at);
		return switch (random.nextInt(3)) {
			case 0 -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
			case 1 -> before + word.substring(at + 1);
			default -> before + word.charAt(at) + word.substring(at);
		};
	}

}
