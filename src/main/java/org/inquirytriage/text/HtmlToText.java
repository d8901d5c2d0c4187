package org.inquirytriage.text;

/** Renders an HTML body as the plain text its reader sees. */
public interface HtmlToText {

	/**
	 * The visible text with line breaks where a reader sees them, and the words that were
	 * hidden from view.
	 */
	Rendering render(String html);

	/**
	 * HTML as text.
	 *
	 * @param text what a reader sees; quoted mail marked with {@code > }
	 * @param hiddenText words in the HTML that a reader does not see, one hidden place to
	 * a line; empty where there are next to none
	 */
	record Rendering(String text, String hiddenText) {
	}

}
