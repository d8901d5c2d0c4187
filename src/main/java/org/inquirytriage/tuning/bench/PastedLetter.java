package org.inquirytriage.tuning.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.inquirytriage.message.EmailAddress;

/**
 * A letter typed by hand, to be tried as a message that a person sent.
 *
 * @param writer whom it is from
 * @param subject of it
 * @param text of it
 */
public record PastedLetter(EmailAddress writer, String subject, String text) {

	private static final String MESSAGE = """
			Return-Path: <%1$s>
			From: <%1$s>
			To: <%2$s>
			Subject: %3$s
			Date: %4$s
			Message-ID: <%5$s@bench.invalid>
			MIME-Version: 1.0
			Content-Type: text/plain; charset=utf-8
			Content-Transfer-Encoding: 8bit

			""";

	/**
	 * The message (RFC 5322, with UTF-8 headers as RFC 6532 has them).
	 * @param to the program's address
	 * @param at when it is sent
	 */
	public byte[] raw(EmailAddress to, Instant at) {
		String header = MESSAGE.formatted(this.writer, to, oneLine(this.subject),
				DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)), UUID.randomUUID());
		return (header + this.text).replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	// A line break in the subject would begin another header.
	private static String oneLine(String subject) {
		return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
	}

}
