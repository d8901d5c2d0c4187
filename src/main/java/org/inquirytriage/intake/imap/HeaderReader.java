package org.inquirytriage.intake.imap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.message.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads one block of header fields. A line that is no field never ends the block early
 * (RFC 7103 section 7.2), so that no field behind it can hide.
 */
final class HeaderReader {

	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]{1,60})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\x00]]+");

	/** The names one of which at least every message has. */
	private static final Pattern KNOWN = Pattern.compile(
			"from|to|cc|bcc|subject|date|sender|reply-to|received|return-path|delivered-to|envelope-to|message-id"
					+ "|in-reply-to|references|mime-version|auto-submitted|precedence|priority|importance"
					+ "|authentication-results|(x|content|list|resent|arc|dkim|domainkey|thread)-.*",
			Pattern.CASE_INSENSITIVE);

	private final byte[] raw;

	private final Lines lines;

	private final List<RawField> fields = new ArrayList<>();

	private final StringBuilder stray = new StringBuilder();

	private int size;

	private HeaderReader(byte[] raw, Lines lines) {
		this.raw = raw;
		this.lines = lines;
	}

	/**
	 * A block of header fields.
	 *
	 * @param headers unfolded, without NUL, encoded words as written
	 * @param bodyStart offset of the first byte of the body
	 * @param stray the lines among the fields that are none
	 * @param whole whether the block was kept to its end
	 */
	record Block(Headers headers, int bodyStart, String stray, boolean whole) {
	}

	/**
	 * The fields of a message; lines that are none count as folded. Blank lines, a byte
	 * order mark and mbox separators before the first field are passed over, and bytes
	 * without any field are all body.
	 */
	static Block ofMessage(byte[] raw) {
		Lines lines = new Lines(raw, afterByteOrderMark(raw), raw.length);
		int start = lines.next();
		while (lines.advance() && isBeforeFirstField(lines)) {
			start = lines.next();
		}
		lines.rewind(start);
		HeaderReader reader = new HeaderReader(raw, lines);
		while (lines.advance() && !lines.isEmpty()) {
			if (!isSeparator(lines)) {
				reader.take();
			}
		}
		boolean known = reader.fields.stream().anyMatch((field) -> KNOWN.matcher(field.name()).matches());
		return known ? reader.block(lines.next()) : new Block(new Headers(List.of()), start, "", true);
	}

	private static int afterByteOrderMark(byte[] raw) {
		boolean marked = raw.length >= 3 && raw[0] == (byte) 0xef && raw[1] == (byte) 0xbb && raw[2] == (byte) 0xbf;
		return marked ? 3 : 0;
	}

	private static boolean isBeforeFirstField(Lines lines) {
		return lines.trimmedEnd() == lines.start() || isSeparator(lines);
	}

	private static boolean isSeparator(Lines lines) {
		return (lines.startsWith("From ") || lines.startsWith(">From ")) && lines.colon() < 0;
	}

	/**
	 * The fields of a part; a line that is none starts its body, and a boundary ends
	 * both.
	 */
	static Block ofPart(byte[] raw, Lines lines, Predicate<Lines> isBoundary) {
		HeaderReader reader = new HeaderReader(raw, lines);
		while (lines.advance() && !lines.isEmpty()) {
			boolean field = lines.colon() >= 0 || lines.startsWithSpace() && !reader.fields.isEmpty();
			if (!field || isBoundary.test(lines)) {
				return reader.block(lines.start());
			}
			reader.take();
		}
		return reader.block(lines.next());
	}

	private void take() {
		this.size += this.lines.next() - this.lines.start();
		if (this.size > ReadingLimits.HEADER_BYTES) {
			return;
		}
		int colon = this.lines.startsWithSpace() ? -1 : this.lines.colon();
		if (colon >= 0) {
			this.fields.add(new RawField(name(colon), new ByteArrayOutputStream()));
			add(colon + 1);
			return;
		}
		if (!this.lines.startsWithSpace()) {
			this.stray
				.append(new String(this.raw, this.lines.start(), this.lines.end() - this.lines.start(),
						StandardCharsets.ISO_8859_1))
				.append('\n');
		}
		if (!this.fields.isEmpty()) {
			this.fields.getLast().value().write(' ');
			add(this.lines.start());
		}
	}

	private String name(int colon) {
		return new String(this.raw, this.lines.start(), colon - this.lines.start(), StandardCharsets.US_ASCII).strip();
	}

	private void add(int from) {
		int start = from;
		int end = this.lines.trimmedEnd();
		while (start < end && (this.raw[start] == ' ' || this.raw[start] == '\t')) {
			start++;
		}
		this.fields.getLast().value().write(this.raw, start, Math.max(0, end - start));
	}

	private Block block(int bodyStart) {
		String fallback = fallbackCharset();
		List<Headers.Field> read = new ArrayList<>(this.fields.size());
		for (RawField field : this.fields) {
			String value = TextDecoder.decode(field.value().toByteArray(), fallback).text();
			read.add(new Headers.Field(field.name(), CONTROL.matcher(value).replaceAll(" ").strip()));
		}
		String strayText = this.stray.isEmpty() ? ""
				: TextDecoder.decode(this.stray.toString().getBytes(StandardCharsets.ISO_8859_1), fallback).text();
		boolean whole = this.size <= ReadingLimits.HEADER_BYTES;
		return new Block(new Headers(read), Math.min(bodyStart, this.lines.limit()), strayText, whole);
	}

	/**
	 * Raw 8-bit header text is UTF-8 (RFC 6532), else most likely in the body's charset.
	 */
	private @Nullable String fallbackCharset() {
		for (RawField field : this.fields) {
			if (field.name().toLowerCase(Locale.ROOT).equals("content-type")) {
				Matcher matcher = CHARSET.matcher(field.value().toString(StandardCharsets.ISO_8859_1));
				Charset declared = matcher.find() ? TextDecoder.charset(matcher.group(1)) : null;
				boolean single = declared != null && TextDecoder.isAsciiBased(declared);
				return single ? matcher.group(1) : null;
			}
		}
		return null;
	}

	private record RawField(String name, ByteArrayOutputStream value) {
	}

}
