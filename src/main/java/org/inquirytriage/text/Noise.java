package org.inquirytriage.text;

import java.util.Base64;
import java.util.regex.Pattern;

/** Tells the remains of an attachment, in base64, from words. */
final class Noise {

	private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{40,}={0,2}");

	// Letters typed without spaces hold no digits and capitals among them.
	private static final Pattern DIGIT = Pattern.compile("[0-9]");

	private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

	private static final Pattern SMALL = Pattern.compile("[a-z]");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final int WHOLE_GROUPS = 4;

	private Noise() {
	}

	/** Whether a stretch of text is base64 of no text, and nothing else. */
	static boolean isIn(String stretch) {
		return SPACE.splitAsStream(stretch.strip()).allMatch(Noise::isNoise);
	}

	private static boolean isNoise(String word) {
		return BASE64.matcher(word).matches() && DIGIT.matcher(word).find() && CAPITAL.matcher(word).find()
				&& SMALL.matcher(word).find() && !isText(word);
	}

	private static boolean isText(String word) {
		String digits = word.replace("=", "");
		byte[] decoded = Base64.getDecoder().decode(digits.substring(0, digits.length() / WHOLE_GROUPS * WHOLE_GROUPS));
		for (byte octet : decoded) {
			if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
				return false;
			}
		}
		return true;
	}

}
