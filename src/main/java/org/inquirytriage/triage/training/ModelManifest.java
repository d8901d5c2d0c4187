package org.inquirytriage.triage.training;

import org.inquirytriage.triage.LanguageModel.Reliability;
import org.inquirytriage.triage.TriagePolicy;
import org.inquirytriage.triage.UnreadableDataException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model folder says of itself.
 *
 * @param language ISO 639-1
 * @param trained the date, ISO 8601
 * @param corpus SHA-256 of the corpus files it was trained from
 * @param files SHA-256 of each model file
 * @param policy the limits chosen for these models
 * @param calibration what the limits were chosen on
 * @param reliability how often what the models believe was so, on the same messages
 */
public record ModelManifest(String language, String trained, String corpus, Map<String, String> files,
		TriagePolicy policy, Calibration calibration, Reliability reliability) {

	/**
	 * What the limits were chosen on.
	 *
	 * @param clinical how many clinical and emergency messages there were
	 * @param misses how many of them the limits let be answered
	 * @param bound that the true rate stays below, on messages like these
	 * @param confidence of the bound, one-sided
	 */
	public record Calibration(int clinical, int misses, double bound, double confidence) {

		/** Of limits that were not chosen on any messages. */
		public static final Calibration NONE = new Calibration(0, 0, 1.0, 0.95);

	}

	public ModelManifest {
		files = new TreeMap<>(files);
	}

	/** This manifest with limits and what they were chosen on. */
	public ModelManifest with(TriagePolicy chosen, Calibration chosenOn) {
		return new ModelManifest(this.language, this.trained, this.corpus, this.files, chosen, chosenOn,
				this.reliability);
	}

	/** This manifest with the hashes of the named files in a folder. */
	public ModelManifest withFiles(Path folder, String... names) {
		Map<String, String> hashes = new TreeMap<>();
		for (String name : names) {
			hashes.put(name, sha256(folder.resolve(name)));
		}
		return new ModelManifest(this.language, this.trained, this.corpus, hashes, this.policy, this.calibration,
				this.reliability);
	}

	/**
	 * Checks that the files are those the manifest speaks of.
	 * @throws UnreadableDataException naming the file that differs
	 */
	public void check(Path folder) {
		this.files.forEach((name, hash) -> {
			if (!sha256(folder.resolve(name)).equals(hash)) {
				throw new UnreadableDataException(
						"model " + this.language + "/" + name + " is not the file its manifest speaks of", null);
			}
		});
	}

	private static String sha256(Path file) {
		try {
			return sha256(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UnreadableDataException("file " + file.getFileName() + " cannot be read", ex);
		}
	}

	/** The SHA-256 of some bytes, in hexadecimal. */
	public static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
