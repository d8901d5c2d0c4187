package org.inquirytriage.triage.opennlp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.LanguageModel;
import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.lexicon.Lexicon;
import org.inquirytriage.triage.lexicon.LexiconSource;
import org.inquirytriage.triage.lexicon.WordList;
import org.inquirytriage.triage.morfologik.MorfologikWords;
import org.inquirytriage.triage.snakeyaml.LexiconFiles;
import org.inquirytriage.triage.snakeyaml.ManifestFile;

/** Assembles triage from the folder {@code models}. */
public final class TriageFiles implements TriageFolders {

	private static final String LEXICON = "lexicon";

	private static final List<String> LANGUAGES = List.of("en", "es");

	// A word of one language is no misspelling in the other.
	private static final WordList EVERY_WORD = MorfologikWords.of("en").or(MorfologikWords.of("es"));

	@Override
	public Triage assemble(Path models) {
		return assemble(models, models);
	}

	@Override
	public Triage assemble(Path lexicons, Path models) {
		List<Lexicon> compiled = compiled(lexicons);
		Map<String, String> versions = new TreeMap<>();
		versions.put(LEXICON, lexiconVersion(lexicons));
		List<LanguageModel> trusted = new ArrayList<>();
		for (Lexicon lexicon : compiled) {
			Path folder = models.resolve(lexicon.language());
			if (Files.isDirectory(folder)) {
				OpenNlpModels classifier = OpenNlpModels.read(folder, lexicon, Encoders.of(lexicon.language()));
				ModelManifest manifest = ManifestFile.read(folder);
				manifest.check(folder);
				trusted
					.add(new LanguageModel(lexicon.language(), classifier, manifest.policy(), manifest.reliability()));
				versions.putAll(versions(manifest));
			}
		}
		return triage(compiled, trusted, versions);
	}

	@Override
	public Triage assemble(Path models, List<LanguageModel> classifiers) {
		return triage(compiled(models), classifiers, Map.of(LEXICON, lexiconVersion(models)));
	}

	@Override
	public List<LexiconSource> lexicons(Path models) {
		return LANGUAGES.stream().map((language) -> LexiconFiles.source(models.resolve(LEXICON), language)).toList();
	}

	@Override
	public Map<String, String> versions(Path models) {
		Map<String, String> versions = new TreeMap<>();
		versions.put(LEXICON, lexiconVersion(models));
		for (String language : LANGUAGES) {
			Path folder = models.resolve(language);
			if (Files.isDirectory(folder)) {
				versions.putAll(versions(ManifestFile.read(folder)));
			}
		}
		return versions;
	}

	private static String lexiconVersion(Path folder) {
		return Fingerprint.ofFiles(folder.resolve(LEXICON));
	}

	private static Map<String, String> versions(ModelManifest manifest) {
		return Map.of("model-" + manifest.language(), Fingerprint.of(manifest.files().toString()),
				"limits-" + manifest.language(), Fingerprint.of(manifest.policy().toString()));
	}

	private static Triage triage(List<Lexicon> lexicons, List<LanguageModel> classifiers,
			Map<String, String> versions) {
		return new Triage(new EmergencySigns(lexicons), new ClinicalCues(lexicons), classifiers, versions);
	}

	private static List<Lexicon> compiled(Path models) {
		return LANGUAGES.stream().map((language) -> lexicon(models, language)).toList();
	}

	/** The lexicon of a language in a folder of models. */
	static Lexicon lexicon(Path models, String language) {
		Path folder = models.resolve(LEXICON);
		if (!Files.isDirectory(folder)) {
			throw new UnreadableDataException("the folder " + folder.getFileName() + " with the lexicons is missing",
					null);
		}
		return LexiconFiles.read(folder, language, EVERY_WORD);
	}

}
