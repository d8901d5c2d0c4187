package org.inquirytriage.inquiry.jdbc;

/** Text in a form that both databases take, which message text need not have. */
final class StorableText {

	private StorableText() {
	}

	/**
	 * The text without NUL and without halves of surrogate pairs, neither of which
	 * PostgreSQL takes.
	 */
	static String whole(String text) {
		if (text.chars().noneMatch((unit) -> unit == 0 || Character.isSurrogate((char) unit))) {
			return text;
		}
		StringBuilder storable = new StringBuilder(text.length());
		text.codePoints()
			.filter((point) -> point != 0)
			.forEach((point) -> storable.appendCodePoint(isHalf(point) ? '\ufffd' : point));
		return storable.toString();
	}

	private static boolean isHalf(int point) {
		return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
	}

	/** The text on one line, cut to a length in characters, never inside one. */
	static String line(String text, int longest) {
		String line = whole(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		if (line.length() <= longest) {
			return line;
		}
		int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
		return line.substring(0, end);
	}

}
