package org.inquirytriage.intake.mime4j;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.inquirytriage.message.InboundMessage;

/**
 * Mail as a test receives it: a person's plain question, changed where the test says so.
 */
public final class ReceivedMail {

	private static final List<String> PERSON = List.of("Return-Path: <jane@example.org>",
			"From: Jane Doe <jane@example.org>", "To: program@heart.example", "Subject: Parking",
			"Message-ID: <1@example.org>", "Date: Mon, 2 Mar 2026 10:00:00 +0000");

	private ReceivedMail() {
	}

	/**
	 * A person's question with these header lines; each replaces the default of its name.
	 */
	public static InboundMessage with(String... lines) {
		return parse(raw("Where can visitors park?", lines));
	}

	/** A person's message with this body and these header lines. */
	public static InboundMessage withBody(String body, String... lines) {
		return parse(raw(body, lines));
	}

	/** A person's question without the fields of these names. */
	public static InboundMessage without(String... names) {
		List<String> kept = PERSON.stream().filter((line) -> !named(line, names)).toList();
		return parse(String.join("\r\n", kept) + "\r\n\r\nWhere can visitors park?\r\n");
	}

	/** A message exactly as written, line ends included. */
	public static InboundMessage parse(String raw) {
		return parse(raw.getBytes(StandardCharsets.UTF_8));
	}

	/** A message exactly as these bytes are. */
	public static InboundMessage parse(byte[] raw) {
		return new MimeMessageParser().parse(raw, Instant.EPOCH, Set.of());
	}

	private static String raw(String body, String... lines) {
		String[] names = Arrays.stream(lines).map((line) -> line.split(":", 2)[0].strip()).toArray(String[]::new);
		List<String> header = new ArrayList<>(PERSON.stream().filter((line) -> !named(line, names)).toList());
		header.addAll(List.of(lines));
		return String.join("\r\n", header) + "\r\n\r\n" + body + "\r\n";
	}

	private static boolean named(String line, String... names) {
		return Arrays.stream(names).anyMatch((name) -> line.split(":", 2)[0].equalsIgnoreCase(name));
	}

}
