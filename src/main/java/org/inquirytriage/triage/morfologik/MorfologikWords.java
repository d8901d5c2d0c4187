package org.inquirytriage.triage.morfologik;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import org.inquirytriage.triage.lexicon.WordList;

/**
 * The words of the LanguageTool dictionaries of English and Spanish, read with
 * Morfologik.
 */
public final class MorfologikWords implements WordList {

	private static final Map<String, String> DICTIONARIES = Map.of("en", "/org/languagetool/resource/en/hunspell/en_US",
			"es", "/org/languagetool/resource/es/es-ES");

	private final ThreadLocal<Speller> speller;

	private MorfologikWords(Dictionary dictionary) {
		this.speller = ThreadLocal.withInitial(() -> new Speller(dictionary));
	}

	/** The words of English ({@code en}) or Spanish ({@code es}). */
	public static WordList of(String language) {
		String name = DICTIONARIES.get(language);
		if (name == null) {
			throw new IllegalArgumentException("There is no dictionary for " + language);
		}
		try (InputStream words = open(name + ".dict"); InputStream description = open(name + ".info")) {
			return new MorfologikWords(Dictionary.read(words, description));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The dictionary for " + language + " could not be read", ex);
		}
	}

	private static InputStream open(String name) {
		InputStream stream = MorfologikWords.class.getResourceAsStream(name);
		if (stream == null) {
			throw new IllegalStateException("The dictionary " + name + " is missing from the program");
		}
		return stream;
	}

	@Override
	public boolean has(String written) {
		return this.speller.get().isInDictionary(written);
	}

}
