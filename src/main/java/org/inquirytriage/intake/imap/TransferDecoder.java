package org.inquirytriage.intake.imap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;

/**
 * Undoes the content transfer encoding of a part (RFC 2045 section 6), and never fails.
 */
final class TransferDecoder {

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
		return switch (name) {
			case "base64", "base-64", "x-base64" -> base64(encoded);
			case "quoted-printable", "quotedprintable", "quoted-printible" -> vendor(encoded, "quoted-printable");
			case "x-uuencode", "uuencode", "x-uue", "uue" -> vendor(encoded, "x-uuencode");
			case "", "7bit", "7-bit", "7bits", "8bit", "8-bit", "8bits", "binary", "none", "us-ascii", "utf-8" ->
				new Decoded(encoded, true);
			default -> new Decoded(encoded, false);
		};
	}

	/**
	 * The bytes behind base64; characters outside its alphabet are skipped (RFC 2045
	 * section 6.8) and padding may stand anywhere.
	 */
	static Decoded base64(byte[] encoded) {
		byte[] alphabet = new byte[encoded.length + QUANTUM];
		byte[] decoded = new byte[encoded.length];
		int used = 0;
		int length = 0;
		boolean whole = true;
		for (byte character : encoded) {
			if (isBase64(character)) {
				alphabet[used++] = character;
			}
			else if (character == '=' && used % QUANTUM != 0) {
				whole &= used % QUANTUM != 1;
				length += decodeQuanta(alphabet, used, decoded, length);
				used = 0;
			}
			else {
				whole &= character == '=' || Character.isWhitespace(character);
			}
		}
		whole &= used % QUANTUM != 1;
		length += decodeQuanta(alphabet, used, decoded, length);
		return new Decoded(Arrays.copyOf(decoded, length), whole);
	}

	/**
	 * The bytes with every escape, such as {@code =41}, replaced by the byte it names.
	 */
	static byte[] hexEscapes(byte[] written, char escape) {
		ByteArrayOutputStream decoded = new ByteArrayOutputStream(written.length);
		for (int i = 0; i < written.length; i++) {
			int high = (written[i] == escape && i + 2 < written.length) ? Character.digit(written[i + 1], 16) : -1;
			int low = (high >= 0) ? Character.digit(written[i + 2], 16) : -1;
			decoded.write((low >= 0) ? (high << 4) | low : written[i]);
			i += (low >= 0) ? 2 : 0;
		}
		return decoded.toByteArray();
	}

	private static int decodeQuanta(byte[] alphabet, int used, byte[] decoded, int at) {
		int usable = (used % QUANTUM == 1) ? used - 1 : used;
		byte[] bytes = Base64.getDecoder().decode(Arrays.copyOf(alphabet, usable));
		System.arraycopy(bytes, 0, decoded, at, bytes.length);
		return bytes.length;
	}

	private static boolean isBase64(byte b) {
		return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/';
	}

	private static Decoded vendor(byte[] encoded, String encoding) {
		byte[] decoded = new byte[encoded.length];
		int length = 0;
		try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(encoded), encoding)) {
			int read = in.read(decoded, 0, decoded.length);
			while (read > 0) {
				length += read;
				read = in.read(decoded, length, decoded.length - length);
			}
			return new Decoded(Arrays.copyOf(decoded, length), true);
		}
		catch (IOException | MessagingException | RuntimeException ex) {
			return (length > 0) ? new Decoded(Arrays.copyOf(decoded, length), false) : new Decoded(encoded, false);
		}
	}

}
