package org.inquirytriage.tuning.templates;

import java.util.List;
import java.util.stream.Collectors;

/** Finds the lines in which two texts differ. */
public interface Differences {

	/** The lines of both texts in their order. */
	List<Line> between(String before, String after);

	/** The lines that changed, each with a sign before it; empty when none did. */
	default String changed(String before, String after) {
		return between(before, after).stream()
			.filter((line) -> line.kind() != Kind.SAME)
			.map((line) -> ((line.kind() == Kind.ADDED) ? "+ " : "- ") + line.text())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * A line of a text.
	 *
	 * @param kind whether it is new
	 * @param text without its end
	 */
	record Line(Kind kind, String text) {
	}

	/** Whether a line is in both texts. */
	enum Kind {

		/** In both. */
		SAME,
		/** In the later one. */
		ADDED,
		/** In the earlier one. */
		REMOVED

	}

}
