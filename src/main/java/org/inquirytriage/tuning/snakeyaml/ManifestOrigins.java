package org.inquirytriage.tuning.snakeyaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.tuning.CorpusException;
import org.inquirytriage.tuning.proof.ModelOrigins;

/** Reads where models come from in the {@code manifest.yaml} beside them. */
public final class ManifestOrigins implements ModelOrigins {

	private static final List<String> LANGUAGES = List.of("en", "es");

	@Override
	public Map<String, String> corpora(Path models) {
		Map<String, String> corpora = new TreeMap<>();
		for (String language : LANGUAGES) {
			Path folder = models.resolve(language);
			if (Files.isDirectory(folder)) {
				corpora.put(language, corpus(folder.resolve("manifest.yaml")));
			}
		}
		return corpora;
	}

	private static String corpus(Path manifest) {
		try {
			return String.valueOf(YamlText.read(Files.readString(manifest)).get("corpus"));
		}
		catch (IOException ex) {
			throw new CorpusException("The models lack a manifest that can be read", ex);
		}
	}

}
