package org.inquirytriage.intake.mime4j;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header block of a message in the form in which Mime4j reads it whole: what stands
 * before the first field is passed over (mbox separators, blank lines, a byte order mark)
 * and a line that is no field counts as folded (RFC 7103 section 7.2), so that no field
 * behind it can hide.
 */
final class HeaderBlock {

	private static final Pattern FIELD = Pattern.compile("([!-'*-9;-~]++)[ \\t]*+:");

	private static final Pattern SEPARATOR = Pattern.compile(">?From (?!\\s*:).*", Pattern.DOTALL);

	/** The names one of which at least every message has. */
	private static final Pattern KNOWN = Pattern.compile(
			"from|to|cc|bcc|subject|date|sender|reply-to|received|return-path|delivered-to|envelope-to|message-id"
					+ "|in-reply-to|references|mime-version|auto-submitted|precedence|priority|importance"
					+ "|authentication-results|(x|content|list|resent|arc|dkim|domainkey|thread)-.*",
			Pattern.CASE_INSENSITIVE);

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private final byte[] raw;

	private final StringBuilder fields = new StringBuilder();

	private final StringBuilder stray = new StringBuilder();

	private int count;

	private int next;

	private boolean whole = true;

	private boolean known;

	private HeaderBlock(byte[] raw) {
		this.raw = raw;
	}

	/** The block of a message whose line ends are LF or CRLF. */
	static HeaderBlock of(byte[] raw) {
		HeaderBlock block = new HeaderBlock(raw);
		block.next = startsWithMark(raw) ? BYTE_ORDER_MARK.length : 0;
		int start = block.next;
		String line = block.line();
		while (start < raw.length && (line.isBlank() || SEPARATOR.matcher(line).matches())) {
			start = block.next;
			line = block.line();
		}
		while (!line.isEmpty()) {
			block.take(line);
			line = block.line();
		}
		if (!block.known) {
			block.withoutFields(start);
		}
		return block;
	}

	private static boolean startsWithMark(byte[] raw) {
		return raw.length >= BYTE_ORDER_MARK.length && raw[0] == BYTE_ORDER_MARK[0] && raw[1] == BYTE_ORDER_MARK[1]
				&& raw[2] == BYTE_ORDER_MARK[2];
	}

	private void withoutFields(int start) {
		this.fields.setLength(0);
		this.stray.setLength(0);
		this.whole = true;
		this.next = start;
	}

	private String line() {
		int start = this.next;
		int end = start;
		while (end < this.raw.length && this.raw[end] != '\n') {
			end++;
		}
		this.next = Math.min(end + 1, this.raw.length);
		String line = new String(this.raw, start, end - start, StandardCharsets.ISO_8859_1);
		return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
	}

	private void take(String line) {
		Matcher field = FIELD.matcher(line);
		boolean folded = line.startsWith(" ") || line.startsWith("\t");
		boolean starts = !folded && field.lookingAt();
		this.count += starts ? 1 : 0;
		this.known |= starts && KNOWN.matcher(field.group(1)).matches();
		if (!starts && SEPARATOR.matcher(line).matches()) {
			return;
		}
		if (this.fields.length() + line.length() > ReadingLimits.HEADER_BYTES || this.count > ReadingLimits.FIELDS) {
			this.whole = false;
			return;
		}
		if (!starts && !folded) {
			this.stray.append(line).append('\n');
		}
		if (starts || this.count > 0) {
			this.fields.append((starts || folded) ? "" : " ").append(line).append("\r\n");
		}
	}

	/** Whether no field was found, so that all is body. */
	boolean isEmpty() {
		return this.fields.isEmpty();
	}

	/** Whether nothing follows the block. */
	boolean isAll() {
		return this.next >= this.raw.length;
	}

	/** Whether it was kept to its end. */
	boolean isWhole() {
		return this.whole;
	}

	/** The lines among the fields that are none. */
	String stray() {
		return TextDecoder.decode(this.stray.toString().getBytes(StandardCharsets.ISO_8859_1), null).text();
	}

	/** The message with this block mended. */
	InputStream message() {
		byte[] mended = this.fields.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		return new SequenceInputStream(new ByteArrayInputStream(mended),
				new ByteArrayInputStream(this.raw, this.next, this.raw.length - this.next));
	}

}
