package org.inquirytriage.text;

import java.util.List;

/**
 * Joins the lines of a text that was broken at a narrow width, where nearly every line is
 * as full as it could be; a word that was split there is whole again.
 */
final class WrappedLines {

	private static final int NARROWEST = 20;

	private static final int FEWEST_LINES = 3;

	// A word that was split may leave a line some letters longer than the others.
	private static final int TOLERANCE = 4;

	private static final double NEARLY_ALL = 0.7;

	private final List<String> lines;

	private final int width;

	private WrappedLines(List<String> lines) {
		this.lines = lines;
		this.width = lines.stream().mapToInt(String::length).max().orElse(0);
	}

	/** The text with such lines joined, else as it is. */
	static String joined(String text) {
		WrappedLines wrapped = new WrappedLines(text.lines().toList());
		return wrapped.areBroken() ? wrapped.join() : text;
	}

	private boolean areBroken() {
		if (this.lines.size() < FEWEST_LINES || this.width < NARROWEST) {
			return false;
		}
		int breaks = 0;
		int continued = 0;
		for (int i = 0; i + 1 < this.lines.size(); i++) {
			if (!this.lines.get(i).isBlank() && !this.lines.get(i + 1).isBlank()) {
				breaks++;
				continued += (isFull(i) && !startsAnew(i + 1)) ? 1 : 0;
			}
		}
		return breaks >= FEWEST_LINES - 1 && continued >= NEARLY_ALL * breaks;
	}

	private boolean isFull(int line) {
		String next = this.lines.get(line + 1).strip();
		int word = next.split("\\s", 2)[0].length();
		return !next.isEmpty()
				&& (isSplitWord(line) || this.lines.get(line).length() + 1 + word > this.width - TOLERANCE);
	}

	// A sentence may begin where a line does.
	private boolean startsAnew(int line) {
		return Character.isUpperCase(this.lines.get(line).strip().codePointAt(0)) && !endsSentence(line - 1)
				&& !this.lines.get(line).strip().matches("I\\b.*");
	}

	private boolean endsSentence(int line) {
		return this.lines.get(line).strip().matches(".*[.?!]");
	}

	private boolean isSplitWord(int line) {
		return this.lines.get(line).matches(".*\\p{L}-") && this.lines.get(line + 1).matches("\\p{Ll}.*");
	}

	private String join() {
		StringBuilder joined = new StringBuilder();
		for (int i = 0; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			boolean last = i + 1 == this.lines.size();
			if (!last && isFull(i) && isSplitWord(i)) {
				joined.append(line, 0, line.length() - 1);
			}
			else {
				joined.append(line).append(last ? "" : (!line.isBlank() && isFull(i)) ? " " : "\n");
			}
		}
		return joined.toString();
	}

}
