package org.inquirytriage.erasure;

import java.util.Locale;

/** The kinds of things that are kept of a person. */
public enum Holding {

	/** Case files with what led to their decision. */
	INQUIRIES(true),
	/** Raw messages. */
	RAW_MESSAGES(true),
	/** Drafts of answers. */
	DRAFTS(true),
	/** Notes of staff. */
	NOTES(true),
	/** Questions to colleagues and their replies. */
	QUESTIONS(true),
	/** Reasons for which something was given up. */
	DROP_REASONS(true),
	/** Messages whose truth a person told. */
	LABELLED_EXAMPLES(true),
	/** Messages that models learn from. */
	LEARNING_EXAMPLES(true),
	/** Messages that a replay lists. */
	REPLAY_ROWS(true),
	/** Mail of ours. */
	OUTGOING_MAIL(true),
	/** Filters of staff that name the address. */
	SAVED_VIEWS(true),
	/** The mark that mail cannot be delivered to the address. */
	UNDELIVERABLE_MARKS(true),
	/** Automatic answers that people checked, without a word of them. */
	CHECKS(false),
	/** Decisions on which two models did not agree, without a word of them. */
	SHADOW_ROWS(false),
	/** Keys that keep a second answer from leaving, until their window ends. */
	LEDGER_KEYS(false);

	private final boolean erased;

	Holding(boolean erased) {
		this.erased = erased;
	}

	/** Whether an erasure takes it; the rest holds none of the person's words. */
	public boolean isErased() {
		return this.erased;
	}

	/** The word for it in the record of changes. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
