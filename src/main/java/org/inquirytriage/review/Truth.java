package org.inquirytriage.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.Priority;

/** What a message really is, on a person's word. */
public enum Truth {

	/** A general question. */
	GENERAL,
	/** About one person's health. */
	CLINICAL,
	/** A possible emergency. */
	EMERGENCY,
	/** Neither, such as advertising. */
	OTHER;

	/** The truth of a word, or nothing. */
	public static Optional<Truth> of(String word) {
		return Stream.of(values()).filter((truth) -> truth.word().equals(word)).findFirst();
	}

	/** What a decision says of the message, or nothing. */
	public static Optional<Truth> of(ReviewDecision decision) {
		return switch (decision) {
			case ReviewDecision.Answer answer -> Optional.of(GENERAL);
			case ReviewDecision.Redirect redirect -> Optional.of(CLINICAL);
			case ReviewDecision.Escalate escalate -> Optional.of(EMERGENCY);
			case ReviewDecision.Close(CloseReason reason) -> switch (reason) {
				case SPAM, NOT_FOR_US -> Optional.of(OTHER);
				case DUPLICATE, ANSWERED, PASSED_ON, NOT_NEEDED, REACHED, SERVICES -> Optional.empty();
			};
			case ReviewDecision.Drop drop -> Optional.empty();
			case ReviewDecision.Note note -> Optional.empty();
			case ReviewDecision.HandOver handOver -> Optional.empty();
			case ReviewDecision.Ask ask -> Optional.empty();
			case ReviewDecision.Reply reply -> Optional.empty();
			case ReviewDecision.Snooze snooze -> Optional.empty();
		};
	}

	/** The word for it in forms and in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** How soon a person should put a wrong outcome right. */
	Priority priority() {
		return switch (this) {
			case EMERGENCY -> Priority.EMERGENCY;
			case CLINICAL -> Priority.HIGH;
			case GENERAL, OTHER -> Priority.USUAL;
		};
	}

}
