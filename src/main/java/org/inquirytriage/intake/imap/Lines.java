package org.inquirytriage.intake.imap;

/**
 * A cursor over the lines of raw bytes. LF, CRLF, CR CR LF and a lone CR all end a line
 * (RFC 7103 section 6).
 */
final class Lines {

	private final byte[] raw;

	private final int limit;

	private int start;

	private int end;

	private int next;

	Lines(byte[] raw, int from, int limit) {
		this.raw = raw;
		this.limit = limit;
		this.next = from;
	}

	/** Moves to the next line; false when there is none. */
	boolean advance() {
		if (this.next >= this.limit) {
			return false;
		}
		this.start = this.next;
		int position = this.start;
		while (position < this.limit && this.raw[position] != '\n' && this.raw[position] != '\r') {
			position++;
		}
		this.end = position;
		this.next = Math.min(position + lineBreak(position), this.limit);
		return true;
	}

	/** Moves to the line that starts at this offset, so that it is read next. */
	void rewind(int offset) {
		this.next = offset;
	}

	/** Offset of the current line's first byte. */
	int start() {
		return this.start;
	}

	/** Offset behind the current line's last byte, its line break not counted. */
	int end() {
		return this.end;
	}

	/** Offset of the line after the current one. */
	int next() {
		return this.next;
	}

	/** Offset behind the last byte of the last line. */
	int limit() {
		return this.limit;
	}

	boolean isEmpty() {
		return this.start == this.end;
	}

	boolean startsWithSpace() {
		return !isEmpty() && (this.raw[this.start] == ' ' || this.raw[this.start] == '\t');
	}

	boolean startsWith(String ascii) {
		return startsWith(ascii, this.start);
	}

	boolean startsWith(String ascii, int offset) {
		if (this.end - offset < ascii.length()) {
			return false;
		}
		for (int i = 0; i < ascii.length(); i++) {
			if ((this.raw[offset + i] & 0xff) != ascii.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Offset behind the last byte of the current line that is no space. */
	int trimmedEnd() {
		int trimmed = this.end;
		while (trimmed > this.start && (this.raw[trimmed - 1] == ' ' || this.raw[trimmed - 1] == '\t')) {
			trimmed--;
		}
		return trimmed;
	}

	/** The colon behind a field name (RFC 5322 section 2.2), or -1. */
	int colon() {
		int position = this.start;
		while (position < this.end && this.raw[position] > ' ' && this.raw[position] < 127
				&& this.raw[position] != ':') {
			position++;
		}
		int nameEnd = position;
		while (position < this.end && (this.raw[position] == ' ' || this.raw[position] == '\t')) {
			position++;
		}
		boolean found = nameEnd > this.start && position < this.end && this.raw[position] == ':';
		return found ? position : -1;
	}

	private int lineBreak(int position) {
		if (at(position) == '\r' && at(position + 1) == '\r' && at(position + 2) == '\n') {
			return 3;
		}
		return (at(position) == '\r' && at(position + 1) == '\n') ? 2 : 1;
	}

	private int at(int position) {
		return (position < this.limit) ? this.raw[position] : -1;
	}

}
