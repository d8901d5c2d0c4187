package org.inquirytriage.tuning;

import org.jspecify.annotations.Nullable;

/**
 * What a writer sends: a subject with plain text, or with HTML.
 *
 * @param subject of the message
 * @param text of the message; empty where there is HTML
 * @param html null when it is plain text
 */
public record Letter(String subject, String text, @Nullable String html) {

	/** A letter in plain text. */
	public static Letter plain(String subject, String text) {
		return new Letter(subject, text, null);
	}

	/** The letter of a labelled inquiry. */
	public static Letter of(LabelledInquiry inquiry) {
		return plain(inquiry.subject(), inquiry.text());
	}

}
