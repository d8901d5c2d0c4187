package org.inquirytriage.text;

/** Renders an HTML body as the plain text its reader sees. */
public interface HtmlToText {

	/**
	 * The visible text with line breaks where a reader sees them, and whether some text
	 * was hidden from view.
	 */
	Rendering render(String html);

	/**
	 * HTML as text.
	 *
	 * @param text what a reader sees; quoted mail marked with {@code > }
	 * @param hiddenText whether the HTML held words that a reader does not see
	 */
	record Rendering(String text, boolean hiddenText) {
	}

}
