package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.triage.UnreadableDataException;

/** The first digits of a SHA-256, enough to tell one version from another. */
final class Fingerprint {

	private static final int DIGITS = 12;

	private Fingerprint() {
	}

	static String of(String text) {
		return digits(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Of all files in a folder, in the order of their names. */
	static String ofFiles(Path folder) {
		MessageDigest digest = sha256();
		for (Path file : files(folder)) {
			digest.update(bytes(file));
		}
		return digits(digest.digest());
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new UnreadableDataException("the folder " + folder.getFileName() + " cannot be read", ex);
		}
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UnreadableDataException("file " + file.getFileName() + " cannot be read", ex);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static String digits(byte[] digest) {
		return HexFormat.of().formatHex(digest).substring(0, DIGITS);
	}

}
