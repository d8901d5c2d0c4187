package org.inquirytriage.triage.lexicon;

import java.util.HashSet;
import java.util.Set;

/** Compares words that may hold one slip of the finger. */
final class Spelling {

	private Spelling() {
	}

	/** The word and every form of it with one letter left out. */
	static Set<String> shortened(String word) {
		Set<String> forms = new HashSet<>();
		forms.add(word);
		for (int i = 0; i < word.length(); i++) {
			forms.add(word.substring(0, i) + word.substring(i + 1));
		}
		return forms;
	}

	/**
	 * Whether one letter added, left out, changed or swapped with its neighbour makes one
	 * word of the other.
	 */
	static boolean isOneEditApart(String one, String other) {
		if (one.isEmpty() || other.isEmpty() || one.charAt(0) != other.charAt(0)) {
			return false;
		}
		int first = firstDifference(one, other);
		int rest = one.length() - other.length();
		if (rest == 0) {
			return one.substring(Math.min(first + 1, one.length()))
				.equals(other.substring(Math.min(first + 1, other.length()))) || isSwap(one, other, first);
		}
		if (rest == 1) {
			return one.substring(first + 1).equals(other.substring(first));
		}
		return rest == -1 && other.substring(first + 1).equals(one.substring(first));
	}

	private static int firstDifference(String one, String other) {
		int shorter = Math.min(one.length(), other.length());
		for (int i = 0; i < shorter; i++) {
			if (one.charAt(i) != other.charAt(i)) {
				return i;
			}
		}
		return shorter;
	}

	private static boolean isSwap(String one, String other, int at) {
		return at + 1 < one.length() && one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at)
				&& one.substring(at + 2).equals(other.substring(at + 2));
	}

}
