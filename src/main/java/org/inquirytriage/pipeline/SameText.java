package org.inquirytriage.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.inquirytriage.text.InquiryText;

/**
 * Tells inquiries of the same words from others without keeping the words: case, spacing
 * and punctuation do not count (RATE-07).
 */
final class SameText {

	private SameText() {
	}

	static String of(InquiryText text) {
		String words = (text.subject() + " " + text.authorText()).toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(sum);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
