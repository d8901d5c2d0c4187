package org.inquirytriage.review.reading;

/** Makes copies of HTML bodies that are safe to look at. */
public interface HtmlCopies {

	/**
	 * A whole page with the words and the plain layout of an HTML body; nothing in it
	 * runs, loads, links or sends.
	 * @param html as received
	 * @param stylesheet the address of our own stylesheet
	 */
	String safe(String html, String stylesheet);

}
