package org.inquirytriage.intake.mime4j;

import java.io.ByteArrayOutputStream;

/** The line ends of mail: LF, CRLF, CR CR LF and a lone CR (RFC 7103 section 6). */
final class LineEnds {

	private LineEnds() {
	}

	/** The message with only those line ends that Mime4j knows, LF and CRLF. */
	static byte[] normalised(byte[] raw) {
		int odd = oddCarriageReturn(raw, 0);
		if (odd < 0) {
			return raw;
		}
		ByteArrayOutputStream normalised = new ByteArrayOutputStream(raw.length + raw.length / 16);
		int from = 0;
		while (odd >= 0) {
			normalised.write(raw, from, odd - from);
			normalised.write('\r');
			boolean doubled = at(raw, odd + 1) == '\r' && at(raw, odd + 2) == '\n';
			if (!doubled) {
				normalised.write('\n');
			}
			from = doubled ? odd + 2 : odd + 1;
			odd = oddCarriageReturn(raw, from);
		}
		normalised.write(raw, from, raw.length - from);
		return normalised.toByteArray();
	}

	private static int oddCarriageReturn(byte[] raw, int from) {
		for (int i = from; i < raw.length; i++) {
			if (raw[i] == '\r' && at(raw, i + 1) != '\n') {
				return i;
			}
		}
		return -1;
	}

	private static int at(byte[] raw, int position) {
		return (position < raw.length) ? raw[position] : -1;
	}

}
