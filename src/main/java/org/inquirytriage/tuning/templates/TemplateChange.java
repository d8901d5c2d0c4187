package org.inquirytriage.tuning.templates;

/**
 * What the text of one file should become.
 *
 * @param file such as {@code en/hours.md}
 * @param basedOn the version that its author had seen, 0 when there was none
 * @param text of the whole file
 * @param window the days on which it should be sent
 */
public record TemplateChange(String file, int basedOn, String text, Window window) {

	/** A text that should be sent from now on. */
	public TemplateChange(String file, int basedOn, String text) {
		this(file, basedOn, text, Window.ALWAYS);
	}

}
