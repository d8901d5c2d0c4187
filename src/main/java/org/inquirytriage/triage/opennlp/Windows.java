package org.inquirytriage.triage.opennlp;

import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.text.Segment;

/**
 * Cuts a long unpunctuated segment into overlapping stretches, so that one clause is not
 * diluted by the rest.
 */
final class Windows {

	private static final int LENGTH = 12;

	private static final int STEP = 6;

	private static final int LONGEST_PAIR = 28;

	private Windows() {
	}

	/**
	 * Short segments with the one that follows, for a question often needs what it asks
	 * of.
	 */
	static List<String> pairs(List<Segment> segments) {
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < segments.size(); i++) {
			String pair = segments.get(i).text() + " " + segments.get(i + 1).text();
			if (pair.split("\\s+").length <= LONGEST_PAIR) {
				pairs.add(pair);
			}
		}
		return pairs;
	}

	/** The stretches of a segment longer than one stretch; none for a short one. */
	static List<String> of(String segment) {
		String[] words = segment.strip().split("\\s+");
		List<String> windows = new ArrayList<>();
		if (words.length <= LENGTH + STEP) {
			return windows;
		}
		for (int from = 0; from < words.length - STEP; from += STEP) {
			windows.add(String.join(" ", List.of(words).subList(from, Math.min(from + LENGTH, words.length))));
		}
		return windows;
	}

}
