package org.inquirytriage.text.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.inquirytriage.text.Language;
import org.inquirytriage.text.LanguageDetector;

/**
 * Tells languages apart with the 183-language model of Apache OpenNLP; undetermined below
 * thirty letters.
 */
public final class OpenNlpLanguages implements LanguageDetector {

	private static final String MODEL = "/langdetect-183.bin";

	// OpenNLP is right in 96.5 % of texts of 30 letters, 85 % of 10.
	private static final int FEWEST_LETTERS = 30;

	private static final int ENOUGH_TEXT = 400;

	private static final Map<String, String> SHORT_CODES = Map.ofEntries(Map.entry("eng", "en"), Map.entry("spa", "es"),
			Map.entry("fra", "fr"), Map.entry("por", "pt"), Map.entry("deu", "de"), Map.entry("cmn", "zh"),
			Map.entry("vie", "vi"), Map.entry("tgl", "tl"), Map.entry("rus", "ru"), Map.entry("ara", "ar"),
			Map.entry("kor", "ko"), Map.entry("hat", "ht"));

	private final ThreadSafeLanguageDetectorME detector;

	private OpenNlpLanguages(LanguageDetectorModel model) {
		this.detector = new ThreadSafeLanguageDetectorME(model);
	}

	/** The detector with the model that is packed with the program; all share it. */
	public static OpenNlpLanguages packed() {
		return Packed.SHARED;
	}

	private static OpenNlpLanguages read() {
		try (InputStream model = Models.open(MODEL)) {
			return new OpenNlpLanguages(new LanguageDetectorModel(model));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The language model could not be read", ex);
		}
	}

	/** Reads the model when it is first asked for. */
	private static final class Packed {

		private static final OpenNlpLanguages SHARED = read();

	}

	@Override
	public Language detect(String text) {
		if (text.chars().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
			return Language.UNDETERMINED;
		}
		String start = text.substring(0, Math.min(text.length(), ENOUGH_TEXT)).toLowerCase(Locale.ROOT);
		opennlp.tools.langdetect.Language best = this.detector.predictLanguage(start);
		String code = SHORT_CODES.getOrDefault(best.getLang(), best.getLang());
		return new Language(code, best.getConfidence());
	}

}
