package org.inquirytriage.shipped;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.inquirytriage.text.TextCleaner;

/**
 * Cleans whatever is written, as text and as HTML; Jazzer and {@link FuzzTests} try it.
 */
public final class FuzzedText {

	private static final byte[] HEADERS = "From: pat@example.org\nContent-Type: text/html; charset=utf-8\n\n<p>"
		.getBytes(StandardCharsets.UTF_8);

	private FuzzedText() {
	}

	/** Opens the program, which takes longer than any input may. */
	public static void fuzzerInitialize() {
		Shipped.part(TextCleaner.class).clean("", "Where can I park?");
	}

	/**
	 * Cleans one text.
	 * @param input the text in UTF-8, its first characters also as the subject
	 */
	public static void fuzzerTestOneInput(byte[] input) {
		TextCleaner cleaner = Shipped.part(TextCleaner.class);
		String text = new String(input, StandardCharsets.UTF_8);
		cleaner.clean(text.substring(0, Math.min(80, text.length())), text);
		ByteArrayOutputStream html = new ByteArrayOutputStream();
		html.writeBytes(HEADERS);
		html.writeBytes(input);
		cleaner.clean(Shipped.parser().parse(html.toByteArray(), Shipped.NOON, Set.of()));
	}

}
