package org.inquirytriage.demo.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor filled in.
 *
 * @param name the visitor's, may be empty
 * @param mailbox what stands before the at sign of the visitor's address
 * @param subject of the message
 * @param text of the message
 */
record VisitorForm(String name, String mailbox, String subject, String text) {

	private static final int LONGEST_LINE = 200;

	private static final int LONGEST_TEXT = 10_000;

	VisitorForm(@Nullable String name, @Nullable String mailbox, @Nullable String subject, @Nullable String text) {
		this.name = (name != null) ? name : "";
		this.mailbox = (mailbox != null) ? mailbox : "";
		this.subject = (subject != null) ? subject : "";
		this.text = (text != null) ? text : "";
	}

	/** The word for what is wrong with it, or nothing. */
	Optional<String> problem() {
		if (this.subject.isBlank() && this.text.isBlank()) {
			return Optional.of("empty");
		}
		boolean lines = (this.name + this.subject).chars().anyMatch(Character::isISOControl);
		if (lines || this.name.length() > LONGEST_LINE || this.subject.length() > LONGEST_LINE) {
			return Optional.of("line");
		}
		return (this.text.length() > LONGEST_TEXT) ? Optional.of("long") : Optional.empty();
	}

}
