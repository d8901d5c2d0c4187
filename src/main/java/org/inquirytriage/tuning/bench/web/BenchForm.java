package org.inquirytriage.tuning.bench.web;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it was typed.
 *
 * @param from the writer's address; empty for a made-up one
 * @param subject of the letter
 * @param text of the letter
 * @param mailbox that it goes to; empty for the first
 */
record BenchForm(String from, String subject, String text, String mailbox) {

	static final BenchForm EMPTY = into("");

	BenchForm(@Nullable String from, @Nullable String subject, @Nullable String text, @Nullable String mailbox) {
		this.from = (from != null) ? from.strip() : "";
		this.subject = (subject != null) ? subject : "";
		this.text = (text != null) ? text : "";
		this.mailbox = (mailbox != null) ? mailbox : "";
	}

	/** Nothing typed, for a mailbox. */
	static BenchForm into(String mailbox) {
		return new BenchForm("", "", "", mailbox);
	}

	boolean isBlank() {
		return this.subject.isBlank() && this.text.isBlank();
	}

}
