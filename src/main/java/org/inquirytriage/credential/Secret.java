package org.inquirytriage.credential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that is never printed. */
public final class Secret {

	private final String value;

	/** Keeps the text. */
	public Secret(String value) {
		this.value = value;
	}

	/**
	 * The first line of a file.
	 * @param file that holds it
	 * @param setting whose file it is, for the sentence that says it cannot be read
	 */
	public static Secret in(Path file, String setting) {
		try {
			return new Secret(Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The file of " + setting + " cannot be read: " + file, ex);
		}
	}

	/** The text, for signing in and for nothing else. */
	public String reveal() {
		return this.value;
	}

	@Override
	public String toString() {
		return "(secret)";
	}

}
