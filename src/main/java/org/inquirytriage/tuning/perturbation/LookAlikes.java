package org.inquirytriage.tuning.perturbation;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Every other word holds a Cyrillic or Greek letter that looks like a Latin one. */
final class LookAlikes extends WordByWord {

	private static final Map<Character, Character> LIKE = Map.ofEntries(Map.entry('a', '\u0430'),
			Map.entry('c', '\u0441'), Map.entry('e', '\u0435'), Map.entry('i', '\u0456'), Map.entry('j', '\u0458'),
			Map.entry('o', '\u043E'), Map.entry('p', '\u0440'), Map.entry('s', '\u0455'), Map.entry('v', '\u03BD'),
			Map.entry('x', '\u0445'), Map.entry('y', '\u0443'));

	@Override
	public String name() {
		return "look-alike letters";
	}

	@Override
	int oneIn() {
		return 2;
	}

	@Override
	String changed(String word, RandomGenerator random) {
		int from = random.nextInt(word.length());
		for (int i = 0; i < word.length(); i++) {
			int at = (from + i) % word.length();
			Character like = LIKE.get(word.charAt(at));
			if (like != null) {
				return word.substring(0, at) + like + word.substring(at + 1);
			}
		}
		return word;
	}

}
