package org.inquirytriage.tuning.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.learning.Example.Wording;
import org.inquirytriage.tuning.learning.Masking.Piece;

import org.springframework.transaction.support.TransactionOperations;

/** Where admins decide which labelled messages models learn from, one by one. */
public final class ExampleDesk {

	private static final Set<String> LANGUAGES = Set.of("en", "es");

	private final Examples examples;

	private final AdminChanges changes;

	private final TransactionOperations transaction;

	private final Clock clock;

	/**
	 * A desk.
	 * @param examples labelled messages
	 * @param changes where every decision is recorded
	 * @param transaction of a decision with its record
	 * @param clock the time
	 */
	public ExampleDesk(Examples examples, AdminChanges changes, TransactionOperations transaction, Clock clock) {
		this.examples = examples;
		this.changes = changes;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** What became of a decision. */
	public sealed interface Outcome {

		/** It is kept. */
		record Kept() implements Outcome {
		}

		/** The label was given anew, or taken back, since the admin looked at it. */
		record Stale() implements Outcome {
		}

		/** The text still seems to name somebody. */
		record Names(List<Piece> pieces) implements Outcome {

			public Names {
				pieces = List.copyOf(pieces);
			}

		}

		/** Nothing can be learnt from it. */
		record Unusable(String why) implements Outcome {
		}

	}

	/**
	 * An admin's decision.
	 *
	 * @param wording as the admin left it
	 * @param enters whether models should learn from it
	 * @param namesNobody whether the admin insists that it names nobody
	 * @param labelGiven when the label was given that the admin saw
	 */
	public record Choice(Wording wording, boolean enters, boolean namesNobody, Instant labelGiven) {
	}

	/** Keeps what an admin decided about a message after a look at it. */
	public Outcome decide(String person, UUID inquiry, Choice choice) {
		Labelled message = this.examples.find(inquiry).orElse(null);
		if (message == null || !message.given().at().equals(choice.labelGiven())) {
			return new Outcome.Stale();
		}
		if (choice.enters()) {
			Wording wording = choice.wording();
			if (wording.text().isBlank()) {
				return new Outcome.Unusable("empty");
			}
			if (!LANGUAGES.contains(wording.language())) {
				return new Outcome.Unusable("language");
			}
			if (wording.label() == Label.GENERAL && wording.topics().isEmpty()) {
				return new Outcome.Unusable("topics");
			}
			List<Piece> pieces = Masking.pieces(wording.subject() + "\n" + wording.text(), message.original().writer());
			if (!choice.namesNobody() && pieces.stream().anyMatch((piece) -> piece.kind() != null)) {
				return new Outcome.Names(pieces);
			}
		}
		keep(person, message, choice);
		return new Outcome.Kept();
	}

	private void keep(String person, Labelled message, Choice choice) {
		Example example = new Example(choice.wording(), choice.enters(), choice.labelGiven(), person,
				this.clock.instant());
		this.transaction.executeWithoutResult((status) -> {
			this.examples.keep(message.inquiry(), example);
			// No words of the message: this list is kept for longer than they are.
			this.changes.append(new Entry(person, choice.enters() ? "example-entered" : "example-left-out",
					message.inquiry().toString(), "labelled " + message.given().label() + " by "
							+ message.given().person() + ", decided " + example.label(),
					"", ""));
		});
	}

}
