package org.inquirytriage.office;

/**
 * Tells whether a name was written with one slip: a letter more, less, changed or swapped
 * with its neighbour.
 */
final class SpellingSlip {

	private static final int SHORTEST = 5;

	private SpellingSlip() {
	}

	/**
	 * Whether the word is the name but for one slip; short names allow none, nor does the
	 * first letter.
	 */
	static boolean of(String name, String word) {
		return name.length() >= SHORTEST && !name.equals(word) && isClose(name, word);
	}

	/** Whether the word is the name, or the name but for one slip, however short. */
	static boolean isClose(String name, String word) {
		if (name.equals(word)) {
			return true;
		}
		if (word.isEmpty() || name.charAt(0) != word.charAt(0)) {
			return false;
		}
		int same = 0;
		while (same < name.length() && same < word.length() && name.charAt(same) == word.charAt(same)) {
			same++;
		}
		String nameRest = name.substring(same);
		String wordRest = word.substring(same);
		return switch (word.length() - name.length()) {
			case 0 -> changed(nameRest, wordRest) || swapped(nameRest, wordRest);
			case 1 -> wordRest.substring(1).equals(nameRest);
			case -1 -> nameRest.substring(1).equals(wordRest);
			default -> false;
		};
	}

	private static boolean changed(String name, String word) {
		return name.substring(1).equals(word.substring(1));
	}

	private static boolean swapped(String name, String word) {
		return name.length() > 1 && name.charAt(0) == word.charAt(1) && name.charAt(1) == word.charAt(0)
				&& name.substring(2).equals(word.substring(2));
	}

}
