package org.inquirytriage.intake.mime4j;

import org.inquirytriage.message.ContentType;

/** Joins the soft-broken lines of {@code format=flowed} text (RFC 3676). */
final class FlowedText {

	private static final String SIGNATURE = "-- ";

	private static final char LAST_LATIN = '\u0250';

	private FlowedText() {
	}

	/** Whether a part says that its text is flowed. */
	static boolean applies(ContentType type) {
		return type.parameter("format").map(String::strip).filter("flowed"::equalsIgnoreCase).isPresent();
	}

	/** The text with each paragraph on one line; quote marks are kept. */
	static String join(String text, ContentType type) {
		boolean deleteSpace = type.parameter("delsp").map(String::strip).filter("yes"::equalsIgnoreCase).isPresent();
		StringBuilder joined = new StringBuilder(text.length());
		int openDepth = -1;
		for (String line : text.split("\n", -1)) {
			int depth = quoteDepth(line);
			String content = line.substring(depth);
			content = content.startsWith(" ") ? content.substring(1) : content;
			boolean signature = content.equals(SIGNATURE);
			if (depth != openDepth || signature) {
				joined.append((openDepth >= 0) ? "\n" : "").append(">".repeat(depth)).append((depth > 0) ? " " : "");
			}
			boolean flows = content.endsWith(" ") && !signature;
			joined.append((flows && deleteSpace) ? withoutLastSpace(content) : content);
			joined.append(flows ? "" : "\n");
			openDepth = flows ? depth : -1;
		}
		return joined.toString().stripTrailing();
	}

	/**
	 * The line without its soft break, where no two words would run together: a writer of
	 * Latin letters means a space however the line is marked.
	 */
	private static String withoutLastSpace(String line) {
		String shorter = line.substring(0, line.length() - 1);
		boolean endsInWord = !shorter.isEmpty() && shorter.charAt(shorter.length() - 1) < LAST_LATIN
				&& !shorter.endsWith(" ");
		return endsInWord ? line : shorter;
	}

	private static int quoteDepth(String line) {
		int depth = 0;
		while (depth < line.length() && line.charAt(depth) == '>') {
			depth++;
		}
		return depth;
	}

}
