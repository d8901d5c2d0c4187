package org.inquirytriage.intake.mime4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.inquirytriage.intake.imap.Uuencoding;

/**
 * Undoes the content transfer encoding of a part (RFC 2045 section 6), and never fails.
 */
final class TransferDecoder {

	private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]+");

	private static final Pattern STRANGE_IN_BASE64 = Pattern.compile("[^A-Za-z0-9+/=\\s]");

	private static final int QUANTUM = 4;

	private TransferDecoder() {
	}

	/**
	 * Decoded bytes.
	 *
	 * @param bytes what could be decoded
	 * @param whole whether all of it could
	 */
	record Decoded(byte[] bytes, boolean whole) {
	}

	/**
	 * The content in its own bytes; an unknown encoding is read as if there were none.
	 */
	static Decoded decode(byte[] encoded, String encoding) {
		String name = encoding.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
		try {
			return switch (name) {
				case "base64", "base-64", "x-base64" -> base64(encoded);
				case "quoted-printable", "quotedprintable", "quoted-printible" -> quotedPrintable(encoded);
				case "x-uuencode", "uuencode", "x-uue", "uue" -> new Decoded(Uuencoding.decode(encoded), true);
				case "", "7bit", "7-bit", "7bits", "8bit", "8-bit", "8bits", "binary", "none", "us-ascii", "utf-8" ->
					new Decoded(encoded, true);
				default -> new Decoded(encoded, false);
			};
		}
		catch (IOException ex) {
			return new Decoded(encoded, false);
		}
	}

	private static Decoded quotedPrintable(byte[] encoded) throws IOException {
		try (InputStream decoded = new QuotedPrintableInputStream(new ByteArrayInputStream(encoded))) {
			return new Decoded(decoded.readAllBytes(), true);
		}
	}

	/**
	 * Base64 by the platform's decoder, for that of Mime4j ends at the first padding,
	 * which in mail may stand anywhere.
	 */
	private static Decoded base64(byte[] encoded) {
		String text = new String(encoded, StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
		boolean whole = !STRANGE_IN_BASE64.matcher(text).find();
		for (String piece : text.split("=+")) {
			String letters = NOT_BASE64.matcher(piece).replaceAll("");
			boolean dangling = letters.length() % QUANTUM == 1;
			whole &= !dangling;
			decoded.writeBytes(
					Base64.getDecoder().decode(dangling ? letters.substring(0, letters.length() - 1) : letters));
		}
		return new Decoded(decoded.toByteArray(), whole);
	}

}
