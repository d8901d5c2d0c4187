package org.inquirytriage.reply.mustache;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks plain text into lines of calm length, links whole and list items hanging.
 */
final class LineWrapper {

	private static final int WIDTH = 76;

	private static final Pattern LIST_ITEM = Pattern.compile(" *(- |\\d+[.)] )");

	private static final Pattern SPACES_TO_BREAK_AT = Pattern.compile("(?<!\\b\\d{1,4}) +");

	private LineWrapper() {
	}

	/** The text with no line longer than 76 characters where words allow it. */
	static String wrap(String text) {
		List<String> lines = new ArrayList<>();
		text.lines().forEach((line) -> wrapLine(line.stripTrailing(), lines));
		return String.join("\n", lines);
	}

	private static void wrapLine(String line, List<String> lines) {
		Matcher item = LIST_ITEM.matcher(line);
		String mark = item.lookingAt() ? item.group() : "";
		String indent = " ".repeat(mark.length());
		StringBuilder current = new StringBuilder(mark);
		for (String word : SPACES_TO_BREAK_AT.split(line.substring(mark.length()))) {
			boolean atStart = current.length() == mark.length();
			if (!atStart && current.length() + 1 + word.length() > WIDTH) {
				lines.add(current.toString());
				current = new StringBuilder(indent);
				atStart = true;
			}
			current.append(atStart ? "" : " ").append(word);
		}
		lines.add(current.toString());
	}

}
