package org.inquirytriage.intake.mime4j;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into text by the charset they are labelled with, or by what they most
 * likely are when the label is missing, unknown or wrong (RFC 7103 section 7.6).
 */
final class TextDecoder {

	private static final Charset WESTERN = Charset.forName("windows-1252");

	/** Labels that mail carries for charsets Java knows under another or wider name. */
	private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("utf8", "UTF-8"),
			Map.entry("unicode-1-1-utf-8", "UTF-8"), Map.entry("us-ascii", "windows-1252"),
			Map.entry("ascii", "windows-1252"), Map.entry("ansi_x3.4-1968", "windows-1252"),
			Map.entry("iso-8859-1", "windows-1252"), Map.entry("iso8859-1", "windows-1252"),
			Map.entry("latin1", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"),
			Map.entry("iso-8859-11", "x-windows-874"), Map.entry("tis-620", "x-windows-874"),
			Map.entry("iso-8859-8-i", "ISO-8859-8"), Map.entry("iso-8859-8-e", "ISO-8859-8"),
			Map.entry("iso-8859-6-i", "ISO-8859-6"), Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"),
			Map.entry("x-gbk", "GB18030"), Map.entry("chinesebig5", "Big5-HKSCS"), Map.entry("big5", "Big5-HKSCS"),
			Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("ks_c_5601", "x-windows-949"),
			Map.entry("euc-kr", "x-windows-949"), Map.entry("cp-850", "IBM850"), Map.entry("koi8_r", "KOI8-R"),
			Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"),
			Map.entry("x-sjis", "windows-31j"), Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
			Map.entry("x-mac-roman", "x-MacRoman"), Map.entry("macintosh", "x-MacRoman"));

	private static final int WIDE_SAMPLE = 4096;

	private static final int MANY = 100;

	private TextDecoder() {
	}

	/**
	 * Text read from bytes.
	 *
	 * @param text without NUL characters
	 * @param flaw what was wrong with the label or the bytes, null when nothing was
	 * @param lossy whether some characters may be missing or wrong
	 */
	record Decoded(String text, @Nullable String flaw, boolean lossy) {

		private Decoded withFlaw(String what) {
			return new Decoded(this.text, what, this.lossy);
		}

	}

	/** The text in these bytes, never failing, whatever the label says. */
	static Decoded decode(byte[] bytes, @Nullable String label) {
		String wanted = (label == null) ? "" : tidied(label);
		if (wanted.endsWith("utf-7") || wanted.equals("utf7")) {
			Decoded undecoded = withoutNul(new String(bytes, StandardCharsets.ISO_8859_1), null, true);
			return isAscii(bytes) && indexOf(bytes, '+') < 0 ? new Decoded(undecoded.text(), null, false)
					: undecoded.withFlaw("UTF-7 is not decoded");
		}
		Charset declared = charset(wanted);
		if (declared != null && isWide(declared)) {
			return looksWide(bytes) ? strictOrLossy(bytes, ordered(bytes, declared))
					: undeclared(bytes).withFlaw("charset label is wrong");
		}
		if (isAscii(bytes) && (declared == null || !usesEscapes(declared)) && indexOf(bytes, 0x1b) < 0) {
			return withoutNul(new String(bytes, StandardCharsets.US_ASCII), null, false);
		}
		if (declared == null) {
			Decoded guessed = undeclared(bytes);
			return (wanted.isEmpty() || guessed.lossy()) ? guessed : guessed.withFlaw("charset is not known");
		}
		return labelled(bytes, declared);
	}

	/** The charset a label stands for, or null when it stands for none. */
	static @Nullable Charset charset(String label) {
		String tidied = tidied(label);
		try {
			return tidied.isEmpty() ? null : Charset.forName(ALIASES.getOrDefault(tidied, tidied));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Whether bytes below 128 mean ASCII in it, so that a header may be written in it.
	 */
	static boolean isAsciiBased(Charset charset) {
		return !isWide(charset) && !usesEscapes(charset);
	}

	private static Decoded labelled(byte[] bytes, Charset declared) {
		String utf8 = strict(bytes, StandardCharsets.UTF_8);
		if (utf8 != null && !usesEscapes(declared)) {
			boolean mislabelled = !declared.equals(StandardCharsets.UTF_8) && !isAscii(bytes);
			return withoutNul(utf8, mislabelled ? "charset label is wrong" : null, false);
		}
		String asLabelled = strict(bytes, declared);
		if (asLabelled != null) {
			return withoutNul(asLabelled, null, false);
		}
		Charset likely = detected(bytes);
		String guessed = (likely == null) ? null : strict(bytes, likely);
		if (guessed != null && !declared.equals(StandardCharsets.UTF_8)) {
			return withoutNul(guessed, "charset label is wrong", false);
		}
		return strictOrLossy(bytes, declared);
	}

	private static Decoded undeclared(byte[] bytes) {
		String utf8 = (indexOf(bytes, 0x1b) < 0) ? strict(bytes, StandardCharsets.UTF_8) : null;
		if (utf8 != null) {
			return withoutNul(utf8, null, false);
		}
		Charset likely = detected(bytes);
		String text = new String(bytes, (likely == null) ? WESTERN : likely);
		return withoutNul(text, "charset is guessed", true);
	}

	private static Decoded strictOrLossy(byte[] bytes, Charset charset) {
		String text = strict(bytes, charset);
		return (text != null) ? withoutNul(text, null, false)
				: withoutNul(new String(bytes, charset), "bytes do not fit the charset", true);
	}

	private static @Nullable String strict(byte[] bytes, Charset charset) {
		try {
			return charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
		}
		catch (CharacterCodingException | UnsupportedOperationException ex) {
			return null;
		}
	}

	private static @Nullable Charset detected(byte[] bytes) {
		UniversalDetector detector = new UniversalDetector();
		detector.handleData(bytes, 0, bytes.length);
		detector.dataEnd();
		String name = detector.getDetectedCharset();
		return (name == null || name.startsWith("US-ASCII")) ? null : charset(name);
	}

	private static Decoded withoutNul(String text, @Nullable String flaw, boolean lossy) {
		String kept = text.startsWith("\ufeff") ? text.substring(1) : text;
		if (kept.indexOf('\0') < 0) {
			return new Decoded(kept, flaw, lossy);
		}
		String clean = kept.replace("\0", "");
		boolean many = kept.length() - clean.length() > Math.max(MANY / 10, kept.length() / MANY);
		return new Decoded(clean, "NUL characters", lossy || many);
	}

	private static String tidied(String label) {
		String tidied = label.strip().toLowerCase(Locale.ROOT).replaceAll("[\"'\\s]", "");
		return tidied.startsWith("charset=") ? tidied.substring("charset=".length()) : tidied;
	}

	private static boolean isWide(Charset charset) {
		return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
	}

	private static boolean usesEscapes(Charset charset) {
		String name = charset.name().toLowerCase(Locale.ROOT);
		return name.contains("2022") || name.equals("hz-gb-2312");
	}

	private static boolean looksWide(byte[] bytes) {
		int sample = Math.min(bytes.length, WIDE_SAMPLE);
		for (int i = 0; i < sample; i++) {
			if (bytes[i] == 0 || (bytes[i] & 0xfe) == 0xfe) {
				return true;
			}
		}
		return strict(bytes, StandardCharsets.UTF_8) == null;
	}

	/** UTF-16 without a byte order mark is in the order that makes its Latin letters. */
	private static Charset ordered(byte[] bytes, Charset declared) {
		boolean marked = bytes.length >= 2 && (bytes[0] & bytes[1] & 0xfe) == 0xfe;
		if (marked || !declared.equals(StandardCharsets.UTF_16)) {
			return declared;
		}
		int balance = 0;
		for (int i = 0; i < Math.min(bytes.length, WIDE_SAMPLE); i++) {
			balance += (bytes[i] != 0) ? 0 : (i % 2 == 0) ? 1 : -1;
		}
		return (balance < 0) ? StandardCharsets.UTF_16LE : declared;
	}

	private static boolean isAscii(byte[] bytes) {
		for (byte b : bytes) {
			if (b < 0) {
				return false;
			}
		}
		return true;
	}

	private static int indexOf(byte[] bytes, int wanted) {
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == wanted) {
				return i;
			}
		}
		return -1;
	}

}
