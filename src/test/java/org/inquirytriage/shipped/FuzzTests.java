package org.inquirytriage.shipped;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hostile input by chance, the same for the same seed: messages, headers and texts, put
 * together from pieces that mean something to one of the readers. {@code -Pfuzz} is the
 * long form.
 */
class FuzzTests {

	private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1500);

	private static final long SEED = Long.getLong("fuzz.seed", 1);

	private static final Duration LONGEST = Duration.ofSeconds(2);

	private static final String[] FIELDS = { "From", "To", "Subject", "Date", "Message-ID", "References", "Return-Path",
			"Received", "Auto-Submitted", "Precedence", "List-Id", "X-Auto-Response-Suppress", "Authentication-Results",
			"Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Reply-To", "X-Spam-Status",
			"MIME-Version", "From ", " Folded", "" };

	private static final String[] PIECES = { "a@example.org", "<b@example.org>", "\"x y\" <c@d>",
			"multipart/mixed; boundary=b", "multipart/alternative; boundary=\"\"", "text/html; charset=utf-16",
			"text/plain; format=flowed; delsp=yes", "message/rfc822", "message/delivery-status", "base64",
			"quoted-printable", "=?utf-8?B?w7w=?=", "=?x?Q?=", "(((((((", ")))", "<<<>>>", "\\", "\"", ";;;", ",,,",
			"auto-replied", "no (comment", "pass", "dmarc=fail", "mx.example.org; spf=pass smtp.mailfrom=a@b",
			"*0*=utf-8''%C3%", "--b", "--b--", "\r\n", "\r", "\n\n", "\t", "\u0000", "\u00ff", "\u202e", "\ud83d\ude00",
			"Where can I park?", "crushing chest pain", "warfarin 5 mg", "> quoted", "On Mon, 2 Mar 2026, Pat wrote:",
			"-----Original Message-----", "-- \nPat", "Sent from my phone", "<div style=\"display:none\">", "<p>",
			"<blockquote>", "</table>", "<!--", "&#x110000;", "&nbsp;", "{{name}}", "call 911", "no puedo respirar",
			"https://example.org/" + "a".repeat(200), " ".repeat(500), "a".repeat(3000), "(".repeat(400),
			"<b>".repeat(300), "> ".repeat(300), ".-".repeat(300), "1 2 ".repeat(300) };

	@BeforeAll
	static void open() {
		FuzzedDecision.fuzzerInitialize();
	}

	private static String pieces(Random random, int most) {
		StringBuilder text = new StringBuilder();
		for (int left = random.nextInt(most + 1); left > 0; left--) {
			text.append(PIECES[random.nextInt(PIECES.length)]);
			if (random.nextBoolean()) {
				text.append(random.nextInt(4) == 0 ? "\n" : " ");
			}
		}
		return text.toString();
	}

	private static byte[] message(Random random) {
		StringBuilder message = new StringBuilder(
				"Return-Path: <pat@example.org>\nFrom: pat@example.org\nSubject: Question\n");
		for (int left = random.nextInt(12); left > 0; left--) {
			message.append(FIELDS[random.nextInt(FIELDS.length)]).append(": ").append(pieces(random, 4)).append('\n');
		}
		message.append('\n').append(pieces(random, 40));
		byte[] bytes = message.toString()
			.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
		for (int left = random.nextInt(6); left > 0; left--) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

	/** What went wrong, or took too long, with the input's number to find it again. */
	private static void survive(Consumer<Random> work) {
		Map<Integer, Duration> took = new ConcurrentSkipListMap<>();
		Map<Integer, String> failures = new ConcurrentSkipListMap<>();
		long[] seeds = new Random(SEED).longs(INPUTS).toArray();
		IntStream.range(0, INPUTS).parallel().forEach((number) -> {
			long began = processorTime();
			try {
				work.accept(new Random(seeds[number]));
			}
			catch (RuntimeException | StackOverflowError ex) {
				failures.put(number, ex + " at " + ex.getStackTrace()[0]);
			}
			took.put(number, Duration.ofNanos(processorTime() - began));
		});
		System.out.println(INPUTS + " inputs of seed " + SEED + ", the slowest took "
				+ Collections.max(took.values()).toMillis() + " ms");
		assertThat(failures).as("inputs of seed %d that fail", SEED).isEmpty();
		took.values().removeIf((time) -> time.compareTo(LONGEST) <= 0);
		assertThat(took).as("inputs of seed %d that take too long", SEED).isEmpty();
	}

	// What else the machine does makes no input slower.
	private static long processorTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	@Test
	void decidesWhateverComesWithoutAnErrorAndInTime() {
		survive((random) -> FuzzedDecision.fuzzerTestOneInput(message(random)));
	}

	@Test
	void cleansWhateverIsWrittenWithoutAnErrorAndInTime() {
		survive((random) -> FuzzedText
			.fuzzerTestOneInput((pieces(random, 5) + pieces(random, 80)).getBytes(StandardCharsets.UTF_8)));
	}

}
