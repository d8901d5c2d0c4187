package org.inquirytriage.demo.greenmail;

import java.nio.charset.StandardCharsets;

/**
 * A message of the demo. Its file begins with the field Return-Path, which names the
 * reverse-path; the words {@code {program}} and {@code {date}} stand for the program's
 * address and the moment it is sent.
 *
 * @param sender the reverse-path, empty for the null one
 * @param bytes of the message without that first line
 */
record SampleMessage(String sender, byte[] bytes) {

	private static final String FIRST = "Return-Path: <";

	/**
	 * The message of a file.
	 * @param program the program's address
	 * @param date as the field Date is written (RFC 5322 section 3.3)
	 */
	static SampleMessage of(byte[] file, String program, String date) {
		String text = new String(file, StandardCharsets.ISO_8859_1);
		int end = text.indexOf(">\n");
		if (!text.startsWith(FIRST) || end < 0) {
			throw new IllegalArgumentException("A sample message begins with its Return-Path");
		}
		String message = text.substring(end + 2).replace("{program}", program).replace("{date}", date);
		return new SampleMessage(text.substring(FIRST.length(), end), message.getBytes(StandardCharsets.ISO_8859_1));
	}

}
