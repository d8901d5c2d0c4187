package org.inquirytriage.tuning.lexicon;

/** What became of a wish to change the phrases beside the lexicon files. */
public sealed interface PhraseOutcome {

	/** They are in force from now on. */
	record Published(int number) implements PhraseOutcome {
	}

	/** They wait for a second person. */
	record Proposed(int number) implements PhraseOutcome {
	}

	/** Somebody decided against them. */
	record Declined(int number) implements PhraseOutcome {
	}

	/** They are in force already. */
	record Unchanged() implements PhraseOutcome {
	}

	/** No reason was given. */
	record NoReason() implements PhraseOutcome {
	}

	/** They cannot be used. */
	record Refused(String why) implements PhraseOutcome {
	}

	/** Somebody else changed them meanwhile. */
	record Stale() implements PhraseOutcome {
	}

	/** The same person may not decide about their own proposal. */
	record OwnProposal() implements PhraseOutcome {
	}

}
