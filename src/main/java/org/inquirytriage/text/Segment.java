package org.inquirytriage.text;

/**
 * A sentence or line of an inquiry, the unit that is triaged.
 *
 * @param source which text it stands in
 * @param start offset of its first character in that text
 * @param end offset behind its last character
 * @param text the words between the two offsets
 */
public record Segment(Source source, int start, int end, String text) {

	/** The text that a segment stands in. */
	public enum Source {

		/** The subject of the message. */
		SUBJECT,
		/** What the writer wrote in this message. */
		BODY,
		/** What the message quotes, forwards or hides. */
		QUOTED,
		/** The signature under the message. */
		SIGNATURE

	}

}
