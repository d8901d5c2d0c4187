package org.inquirytriage.triage.opennlp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.morfologik.MorfologikWords;
import org.inquirytriage.triage.snakeyaml.LexiconFiles;
import org.inquirytriage.triage.snakeyaml.ManifestFile;

/** Assembles triage from the folder {@code models}. */
public final class TriageFiles implements TriageAssembly {

	private static final List<String> LANGUAGES = List.of("en", "es");

	@Override
	public Triage assemble(Path models) {
		List<LanguageModel> trusted = new ArrayList<>();
		for (String language : LANGUAGES) {
			Path folder = models.resolve(language);
			if (Files.isDirectory(folder)) {
				OpenNlpModels classifier = OpenNlpModels.read(folder);
				ModelManifest manifest = ManifestFile.read(folder);
				manifest.check(folder);
				trusted.add(new LanguageModel(language, classifier, manifest.policy()));
			}
		}
		List<Lexicon> lexicons = lexicons(models.resolve("lexicon"));
		return new Triage(new EmergencySigns(lexicons), new ClinicalCues(lexicons), trusted);
	}

	private static List<Lexicon> lexicons(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new UnreadableDataException("the folder " + folder.getFileName() + " with the lexicons is missing",
					null);
		}
		return LANGUAGES.stream()
			.map((language) -> LexiconFiles.read(folder, language, MorfologikWords.of(language)))
			.toList();
	}

}
