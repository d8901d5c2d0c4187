package org.inquirytriage.benchmark.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Writes messages into files, as a mailbox of the mail server holds them. */
final class Mailing {

	static final String PROGRAM = "heart@example.org";

	static final String GENERAL = "general";

	static final String MIXED = "mixed";

	private static final List<String> QUESTIONS = List.of("Do you take Medicare?",
			"How do I get a copy of my medical records?", "Is there a support group for families?",
			"How do I cancel or reschedule an appointment?", "What are the visiting hours?");

	private static final List<String> OTHERS = List.of("Can I take ibuprofen with my warfarin?",
			"My wife has crushing chest pain and cannot breathe.", "Where can I park?");

	private static final String LETTER = """
			Return-Path: <writer%1$s@domain%1$s.example>
			From: Writer <writer%1$s@domain%1$s.example>
			To: heart@example.org
			Subject: Question
			Date: %2$s
			Message-ID: <%1$s@writers.example>
			MIME-Version: 1.0
			Content-Type: multipart/alternative; boundary=two

			--two
			Content-Type: text/plain; charset=UTF-8

			%3$s
			--two
			Content-Type: text/html; charset=UTF-8

			<html><head><style>%4$s</style></head><body><p>%3$s</p></body></html>
			--two--
			""";

	private static final int SMALLEST = 200;

	private static final int LARGEST = 19_500;

	private final Path workshop;

	private final Random random = new Random(1);

	private final String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));

	Mailing(Path workshop) {
		this.workshop = workshop;
	}

	/** Messages of 1 to 20 KB. */
	List<Path> letters(String name, int count, String kind) throws IOException {
		List<Path> files = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			boolean other = kind.equals(MIXED) && number % 2 == 0;
			List<String> texts = other ? OTHERS : QUESTIONS;
			String style = ".c { color: black }\n"
				.repeat((SMALLEST + this.random.nextInt(LARGEST - SMALLEST)) / ".c { color: black }\n".length());
			String id = name + number;
			String letter = LETTER.formatted(id, this.date, texts.get(number / 2 % texts.size()), style);
			Path file = this.workshop.resolve(String.format("17%08d.%s.host", number, name));
			Files.writeString(file, letter.replace("\n", "\r\n"));
			files.add(file);
		}
		return files;
	}

	/** A question with an attachment, or with no end of words. */
	Path large(String name, long size, boolean attached) throws IOException {
		Path file = this.workshop.resolve("1800000000." + name + ".host");
		String head = LETTER.formatted(name, this.date, "Do you take Medicare?", "").replace("\n", "\r\n");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			if (attached) {
				write(out, head.replace("multipart/alternative", "multipart/mixed").replace("\r\n--two--", "")
						+ "--two\r\nContent-Type: application/pdf; name=scan.pdf\r\n"
						+ "Content-Disposition: attachment; filename=scan.pdf\r\n"
						+ "Content-Transfer-Encoding: base64\r\n\r\n");
				fill(out, size, Base64.getMimeEncoder().encodeToString(new byte[57 * 100]) + "\r\n");
				write(out, "--two--\r\n");
			}
			else {
				write(out, head.replaceAll("(?s)MIME-Version.*", "") + "\r\nDo you take Medicare?\r\n");
				fill(out, size, "And there is more to tell of my way to the hospital.\r\n");
			}
		}
		return file;
	}

	private static void fill(OutputStream out, long size, String line) throws IOException {
		byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
		for (long written = 0; written < size; written += bytes.length) {
			out.write(bytes);
		}
	}

	private static void write(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.US_ASCII));
	}

}
