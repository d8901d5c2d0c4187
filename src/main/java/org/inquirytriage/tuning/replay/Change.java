package org.inquirytriage.tuning.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A message that would come to something else.
 *
 * @param id of its inquiry, or the name of its file
 * @param received when the mail server took it
 * @param kind what would be different
 * @param before what it comes to as things are
 * @param after what it would come to
 */
public record Change(String id, Instant received, Kind kind, Outcome before, Outcome after) {

	/** The ends in the order in which losing them matters. */
	private static final List<String> GRAVEST = List.of("escalate", "redirect", "suppressed", "hold", "auto-reply");

	/** What matters most first: what had been most surely for a person. */
	public static final Comparator<Change> RISK_FIRST = Comparator.comparing(Change::kind)
		.thenComparing((change) -> GRAVEST.indexOf(change.before().end()))
		.thenComparing((change) -> -change.before().clinical());

	/** What would be different, what matters most first. */
	public enum Kind {

		/** A machine would answer what it does not answer now. */
		ANSWERED,
		/** Signs of an emergency would not be seen any more. */
		NO_ALARM,
		/** A machine would not answer any more what it answers now. */
		NOT_ANSWERED,
		/** It would end elsewhere, answered neither now nor then. */
		END,
		/** The same end, but other mail. */
		MAIL,
		/** The same mail in other words. */
		WORDS;

		/** Whether it may do harm. */
		public boolean isRisk() {
			return this == ANSWERED || this == NO_ALARM;
		}

	}

	/** What is different between two outcomes of a message, or nothing. */
	public static Optional<Change> between(StoredMessage message, Outcome before, Outcome after) {
		return kindOf(before, after).map((kind) -> new Change(message.id(), message.received(), kind, before, after));
	}

	private static Optional<Kind> kindOf(Outcome before, Outcome after) {
		if (before.answered() != after.answered()) {
			return Optional.of(after.answered() ? Kind.ANSWERED : Kind.NOT_ANSWERED);
		}
		if (before.alarm() && !after.alarm()) {
			return Optional.of(Kind.NO_ALARM);
		}
		if (!before.end().equals(after.end()) || before.alarm() != after.alarm()) {
			return Optional.of(Kind.END);
		}
		if (!before.mail().equals(after.mail())) {
			return Optional.of(Kind.MAIL);
		}
		return before.words().equals(after.words()) ? Optional.empty() : Optional.of(Kind.WORDS);
	}

}
