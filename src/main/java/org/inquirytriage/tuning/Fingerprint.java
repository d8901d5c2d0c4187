package org.inquirytriage.tuning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What figures were measured with, as SHA-256 in lower-case hexadecimal.
 *
 * @param models the trained files of all languages
 * @param lexicons the signs, cues and contexts
 * @param limits the manifests with the policies
 * @param corpus the labelled inquiries
 */
public record Fingerprint(String models, String lexicons, String limits, String corpus) {

	private static final String MANIFEST = "manifest.yaml";

	private static final List<String> LANGUAGES = List.of("en", "es");

	/**
	 * The fingerprint of what stands in these folders.
	 * @param models a folder laid out like the shipped {@code models}
	 * @param corpusHash of the labelled inquiries
	 */
	public static Fingerprint of(Path models, String corpusHash) {
		Predicate<Path> manifest = (file) -> file.endsWith(MANIFEST);
		List<Path> trained = LANGUAGES.stream().map(models::resolve).filter(Files::isDirectory).toList();
		return new Fingerprint(hash(trained, manifest.negate()),
				hash(List.of(models.resolve("lexicon")), (file) -> true), hash(trained, manifest), corpusHash);
	}

	private static String hash(List<Path> folders, Predicate<Path> counted) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Path folder : folders) {
				for (Path file : filesIn(folder)) {
					if (counted.test(file)) {
						digest.update((folder.getFileName() + "/" + file.getFileName() + "\n")
							.getBytes(StandardCharsets.UTF_8));
						digest.update(Files.readAllBytes(file));
					}
				}
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new CorpusException("The models cannot be read", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static List<Path> filesIn(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

}
