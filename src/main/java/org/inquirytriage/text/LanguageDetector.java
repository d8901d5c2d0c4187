package org.inquirytriage.text;

/** Tells the language of a text. */
public interface LanguageDetector {

	/** The most likely language, undetermined when the text is too short to act on. */
	Language detect(String text);

}
