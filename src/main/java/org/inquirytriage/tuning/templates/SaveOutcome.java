package org.inquirytriage.tuning.templates;

import java.util.List;

import org.inquirytriage.reply.LintFinding;

/** What became of a wish to change a template. */
public sealed interface SaveOutcome {

	/** It in one word, such as {@code published}. */
	default String word() {
		return switch (this) {
			case Published published -> "published";
			case Proposed proposed -> "proposed";
			case Declined declined -> "declined";
			case Unchanged unchanged -> "unchanged";
			case Refused refused -> "refused";
			case Stale stale -> "stale";
			case OwnProposal own -> "own";
		};
	}

	/** It is sent from now on. */
	record Published(int number) implements SaveOutcome {
	}

	/** It waits for a second person. */
	record Proposed(int number) implements SaveOutcome {
	}

	/** A second person decided against it. */
	record Declined(int number) implements SaveOutcome {
	}

	/** It says what is sent already. */
	record Unchanged() implements SaveOutcome {
	}

	/** It cannot be sent. */
	record Refused(List<LintFinding> findings) implements SaveOutcome {

		public Refused {
			findings = List.copyOf(findings);
		}

	}

	/** Somebody else changed the template meanwhile. */
	record Stale() implements SaveOutcome {
	}

	/** The same person may not decide about their own proposal. */
	record OwnProposal() implements SaveOutcome {
	}

}
