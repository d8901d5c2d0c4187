package org.inquirytriage.intake.mime4j;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * Decodes the encoded words of a header value (RFC 2047) with Mime4j; a word that cannot
 * be decoded stays as it is.
 */
final class EncodedWords {

	private static final Pattern WORD = Pattern
		.compile("=\\?([^?\\s*]{1,60})(?:\\*[^?\\s]{0,40})?\\?([bBqQ])\\?([^?\\p{Cntrl}]*+)\\?=");

	private static final Pattern START_OF_WORD = Pattern.compile("=\\?[^?\\s]{1,60}\\?[bBqQ]\\?");

	private static final Pattern RAW_IN_WORD = Pattern
		.compile("=\\?[^?\\s]{1,60}\\?[bBqQ]\\?[^?\\x80-\\uffff]*+[^?\\x00-\\x7f]");

	private static final Pattern RAW = Pattern.compile("[^\\x00-\\x7f]+");

	private static final int QUANTUM = 4;

	private EncodedWords() {
	}

	/** The decoded value; lossy when a word could not be decoded whole. */
	static TextDecoder.Decoded decode(String value) {
		if (!value.contains("=?")) {
			return new TextDecoder.Decoded(value, null, value.indexOf('\ufffd') >= 0);
		}
		boolean tooLong = value.length() > ReadingLimits.ENCODED_CHARACTERS;
		String bounded = tooLong ? value.substring(0, ReadingLimits.ENCODED_CHARACTERS) : value;
		Warnings warnings = new Warnings();
		String mended = WORD.matcher(bounded).replaceAll(EncodedWords::mended);
		String text = DecoderUtil.decodeEncodedWords(mended, warnings).replace("\0", "");
		boolean lossy = tooLong || warnings.any || START_OF_WORD.matcher(text).find() || text.indexOf('\ufffd') >= 0
				|| RAW_IN_WORD.matcher(mended).find();
		return new TextDecoder.Decoded(text, lossy ? "an encoded word is broken" : null, lossy);
	}

	/**
	 * A word as Mime4j needs it: with a charset that Java knows, without a language (RFC
	 * 2231 section 5), with its padding and without raw letters.
	 */
	private static String mended(MatchResult word) {
		Charset charset = TextDecoder.charset(word.group(1));
		String content = word.group(3);
		if (word.group(2).equalsIgnoreCase("q") && charset != null) {
			content = RAW.matcher(content).replaceAll((raw) -> escaped(raw.group(), charset));
		}
		else if (!content.endsWith("=")) {
			content += "=".repeat((QUANTUM - content.length() % QUANTUM) % QUANTUM);
		}
		return Matcher.quoteReplacement("=?" + ((charset != null) ? charset.name() : word.group(1)) + "?"
				+ word.group(2) + "?" + content + "?=");
	}

	private static String escaped(String raw, Charset charset) {
		return "=" + HexFormat.ofDelimiter("=").withUpperCase().formatHex(raw.getBytes(charset));
	}

	/** Remembers whether Mime4j had to leave anything out. */
	private static final class Warnings extends DecodeMonitor {

		private boolean any;

		@Override
		public boolean warn(String error, String dropDesc) {
			this.any = true;
			return false;
		}

		@Override
		public boolean isListening() {
			return true;
		}

	}

}
