package org.inquirytriage.intake.mime4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real messages from the public test suites of mail programs, beside the checkout. */
public final class MailFixtures {

	private static final Path FOLDER = Path.of(System.getProperty("shared.dir", "../shared")).resolve("mail-fixtures");

	private MailFixtures() {
	}

	/**
	 * One message.
	 *
	 * @param name its file
	 * @param kind such as {@code human} or {@code bounce}
	 * @param expect {@code never_reply}, {@code may_reply} or {@code must_not_crash}
	 * @param raw its bytes
	 */
	public record Fixture(String name, String kind, String expect, byte[] raw) {
	}

	/** Whether they are there. */
	public static boolean arePresent() {
		return Files.isReadable(FOLDER.resolve("index.jsonl"));
	}

	/** All messages; a test that asks for them is skipped where they are absent. */
	public static List<Fixture> all() throws IOException {
		Path index = FOLDER.resolve("index.jsonl");
		assumeTrue(Files.isReadable(index), () -> "No mail fixtures at " + FOLDER + ": this test needs them");
		JsonMapper json = new JsonMapper();
		return Files.readAllLines(index).stream().map((line) -> fixture(json.readTree(line))).toList();
	}

	private static Fixture fixture(JsonNode line) {
		String file = line.get("file").asString();
		try {
			return new Fixture(file, line.get("kind").asString(), line.get("expect").asString(),
					Files.readAllBytes(FOLDER.resolve(file)));
		}
		catch (IOException ex) {
			throw new IllegalStateException("Could not read " + file, ex);
		}
	}

}
