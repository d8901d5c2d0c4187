package org.inquirytriage.tuning.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.jspecify.annotations.Nullable;

/**
 * A message whose truth a person told, and what an admin made of it.
 *
 * @param inquiry its id
 * @param given what the person said
 * @param original what was written
 * @param looked what an admin made of it, null before one looked at it
 */
public record Labelled(UUID inquiry, Given given, Original original, @Nullable Example looked) {

	/** What an admin made of it; nothing when its label was given anew since. */
	public Optional<Example> example() {
		return Optional.ofNullable(this.looked).filter((example) -> example.labelGiven().equals(this.given.at()));
	}

	/** The label that counts: the admin's, else the one given. */
	public Label label() {
		return example().map(Example::label).orElse(this.given.label());
	}

	/** Whether an admin let it enter. */
	public boolean enters() {
		return example().filter(Example::enters).isPresent();
	}

	/** Whether an admin has still to look at it. */
	public boolean waits() {
		return example().isEmpty();
	}

	/**
	 * What a person said of the message.
	 *
	 * @param label it got
	 * @param topics that it asks about
	 * @param decidedAs the word for how the service had decided, null when it had left
	 * that to a person
	 * @param corrected whether what happened automatically was called wrong
	 * @param person the account's name
	 * @param at when
	 */
	public record Given(Label label, List<Topic> topics, @Nullable String decidedAs, boolean corrected, String person,
			Instant at) {

		public Given {
			topics = List.copyOf(topics);
		}

	}

	/**
	 * What was written.
	 *
	 * @param language ISO 639-1, empty when it could not be told
	 * @param subject of the message
	 * @param text of the message
	 * @param writer the address, empty when there is none
	 */
	public record Original(String language, String subject, String text, String writer) {
	}

}
