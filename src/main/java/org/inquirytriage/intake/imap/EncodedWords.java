package org.inquirytriage.intake.imap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Decodes the encoded words of a header value (RFC 2047). Characters split between
 * neighbouring words are put together again, and what is no encoded word stays as it is.
 */
final class EncodedWords {

	private static final Pattern WORD = Pattern.compile(
			"=\\?([^?\\s*]{1,60})(?:\\*[^?\\s]{0,40})?" + "\\?([bBqQ])\\?([^?]*+(?:\\?(?![=A-Za-z])[^?]*+){0,20})\\?=");

	private static final Pattern START_OF_WORD = Pattern.compile("=\\?[^?\\s]{1,60}\\?[bBqQ]\\?");

	private final StringBuilder text = new StringBuilder();

	private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

	private @Nullable String pendingCharset;

	private boolean lossy;

	private EncodedWords() {
	}

	/** The decoded value; lossy when a word could not be decoded whole. */
	static TextDecoder.Decoded decode(String value) {
		if (!value.contains("=?")) {
			return new TextDecoder.Decoded(value, null, value.indexOf('\ufffd') >= 0);
		}
		EncodedWords words = new EncodedWords();
		words.read(value);
		boolean left = START_OF_WORD.matcher(words.text).find();
		boolean lossy = words.lossy || left || words.text.indexOf("\ufffd") >= 0;
		return new TextDecoder.Decoded(words.text.toString(), lossy ? "an encoded word is broken" : null, lossy);
	}

	private void read(String value) {
		Matcher matcher = WORD.matcher(value);
		int last = 0;
		while (matcher.find()) {
			String between = value.substring(last, matcher.start());
			boolean adjacent = last > 0 && between.isBlank();
			String charset = matcher.group(1).toLowerCase(Locale.ROOT);
			if (!adjacent || !charset.equals(this.pendingCharset)) {
				flush();
			}
			if (!adjacent) {
				this.text.append(between);
			}
			this.pendingCharset = charset;
			this.pending.writeBytes(bytes(matcher.group(2), matcher.group(3)));
			last = matcher.end();
		}
		flush();
		this.text.append(value, last, value.length());
	}

	private void flush() {
		if (this.pendingCharset == null) {
			return;
		}
		TextDecoder.Decoded decoded = TextDecoder.decode(this.pending.toByteArray(), this.pendingCharset);
		this.text.append(decoded.text());
		this.lossy |= decoded.lossy();
		this.pending.reset();
		this.pendingCharset = null;
	}

	private static byte[] bytes(String encoding, String content) {
		if (encoding.equalsIgnoreCase("b")) {
			return TransferDecoder.base64(content.getBytes(StandardCharsets.UTF_8)).bytes();
		}
		return TransferDecoder.hexEscapes(content.replace('_', ' ').getBytes(StandardCharsets.UTF_8), '=');
	}

}
