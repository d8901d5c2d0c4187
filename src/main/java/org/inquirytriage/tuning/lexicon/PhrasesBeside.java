package org.inquirytriage.tuning.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.tuning.ModelsCopy;

/**
 * Assembles triage with phrases beside those of the lexicon files, which stay as they
 * are.
 */
public final class PhrasesBeside {

	private final TriageAssembly assembly;

	private final Path models;

	/**
	 * Puts phrases beside files.
	 * @param assembly of triage from a folder of lexicons
	 * @param models the folder with the files
	 */
	public PhrasesBeside(TriageAssembly assembly, Path models) {
		this.assembly = assembly;
		this.models = models;
	}

	/**
	 * Triage with published phrases.
	 * @throws org.inquirytriage.triage.UnreadableDataException when the files or a phrase
	 * cannot be used
	 */
	public Triage with(List<Candidate> phrases) {
		return phrases.isEmpty() ? this.assembly.assemble(this.models)
				: assembled(phrases.stream().map((phrase) -> Map.entry(phrase.id(), phrase)));
	}

	/** Triage with published phrases and one on trial. */
	Triage with(List<Candidate> phrases, Candidate onTrial) {
		return assembled(Stream.concat(phrases.stream().map((phrase) -> Map.entry(phrase.id(), phrase)),
				Stream.of(Map.entry(Candidate.ID, onTrial))));
	}

	private Triage assembled(Stream<Map.Entry<String, Candidate>> entries) {
		try (ModelsCopy copy = ModelsCopy.ofLexicons(this.models)) {
			for (Map.Entry<String, Candidate> entry : entries.toList()) {
				Path file = copy.folder().resolve("lexicon").resolve(entry.getValue().file());
				Files.writeString(file, entry.getValue().entry(entry.getKey()), StandardOpenOption.APPEND);
			}
			return this.assembly.assemble(copy.folder());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lexicons could not be copied", ex);
		}
	}

}
