package org.inquirytriage.intake.mime4j;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

import org.inquirytriage.message.InboundMessage;

/** Reads a message in a process whose machine has another charset. */
public final class OtherCharset {

	private static final byte[] MESSAGE = """
			From: =?utf-8?q?J=C3=A4ne?= <jane@example.org>
			To: Zoë <program@heart.example>
			Subject: ¿Dónde está el estacionamiento?
			Content-Type: text/plain; charset=x-unknown

			¿Dónde puedo estacionar? Für zwölf Gäste: 10 €
			""".getBytes(StandardCharsets.UTF_8);

	private OtherCharset() {
	}

	/** Prints what was read. */
	public static void main(String[] arguments) {
		System.out.print(digest());
	}

	/** What was read, in a few digits. */
	static String digest() {
		InboundMessage message = new MimeMessageParser().parse(MESSAGE, Instant.EPOCH, Set.of());
		return Integer.toHexString(
				(message.subject() + message.plainText() + message.headers() + message.from() + message.defects())
					.hashCode());
	}

	/** The digits that another process prints. */
	static String read(String charset) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dfile.encoding=" + charset, "-Dstdout.encoding=US-ASCII", "-cp",
				System.getProperty("java.class.path"), OtherCharset.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		return (process.waitFor() == 0) ? printed : "it ended with " + process.exitValue();
	}

}
