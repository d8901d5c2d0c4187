package org.inquirytriage.text;

import java.text.Normalizer;

/** Normalises the characters of a text, so that what looks alike is alike. */
final class Characters {

	private Characters() {
	}

	/**
	 * The text in NFC with plain line ends and spaces, without invisible and control
	 * characters.
	 */
	static String normalise(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		StringBuilder clean = new StringBuilder(composed.length());
		composed.replace("\r\n", "\n").codePoints().forEach((codePoint) -> append(clean, codePoint));
		return clean.toString();
	}

	private static void append(StringBuilder clean, int codePoint) {
		if (codePoint == '\r' || codePoint == '\u2028' || codePoint == '\u2029') {
			clean.append('\n');
		}
		else if (codePoint == '\n') {
			clean.append('\n');
		}
		else if (codePoint == '\t' || Character.isSpaceChar(codePoint)) {
			clean.append(' ');
		}
		else if (!isInvisible(codePoint)) {
			clean.appendCodePoint(codePoint);
		}
	}

	private static boolean isInvisible(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE
				|| type == Character.PRIVATE_USE || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
	}

}
