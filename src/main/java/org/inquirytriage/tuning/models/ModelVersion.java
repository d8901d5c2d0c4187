package org.inquirytriage.tuning.models;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A training of models and what came of it.
 *
 * @param number from 1
 * @param status how far it came
 * @param start who began it, and with what
 * @param progress of the training
 * @param reason why it failed or was refused, empty otherwise
 * @param made what was trained, null when nothing was
 * @param decision who decided about it
 */
public record ModelVersion(int number, Status status, Start start, Progress progress, String reason,
		@Nullable Made made, Decision decision) {

	/** What was trained, or nothing. */
	public Optional<Made> result() {
		return Optional.ofNullable(this.made);
	}

	/** How far a version came. */
	public enum Status {

		/** It learns. */
		TRAINING,
		/** Somebody stopped it. */
		CANCELLED,
		/** It could not be trained. */
		FAILED,
		/** It did not pass every gate. */
		REFUSED,
		/** It passed every gate. */
		PASSED,
		/** It waits for a second person. */
		PROPOSED,
		/** A second person decided against it. */
		DECLINED,
		/** It was put in force, at least once. */
		PUBLISHED

	}

	/**
	 * How a training began.
	 *
	 * @param author the account's name
	 * @param at when
	 * @param basedOn the version in force that it is compared with
	 * @param examples how many messages of the program it learns from
	 */
	public record Start(String author, Instant at, int basedOn, int examples) {
	}

	/**
	 * How a training gets on.
	 *
	 * @param stage the word for what it does
	 * @param hundredths of the stage that are done
	 * @param beat when it last showed life
	 * @param cancelled whether somebody wants it stopped
	 */
	public record Progress(String stage, int hundredths, Instant beat, boolean cancelled) {
	}

	/**
	 * What was trained.
	 *
	 * @param files the hash by which its files are kept
	 * @param lexicon the version of the lexicons it was measured with
	 * @param comparison with what was in force
	 */
	public record Made(String files, String lexicon, Comparison comparison) {
	}

	/**
	 * Who decided about a version.
	 *
	 * @param proposedBy who wished to publish it, null when nobody did
	 * @param decidedBy who put it in force or declined it, null when nobody did
	 * @param at when, null when nobody did
	 */
	public record Decision(@Nullable String proposedBy, @Nullable String decidedBy, @Nullable Instant at) {

		/** Nobody decided. */
		public static final Decision NONE = new Decision(null, null, null);

	}

}
