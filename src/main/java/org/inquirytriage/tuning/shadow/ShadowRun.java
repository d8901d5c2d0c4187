package org.inquirytriage.tuning.shadow;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Models that decide, or decided, beside those in force.
 *
 * @param number from 1
 * @param kind why they do
 * @param pair which models
 * @param span from when until when
 * @param seen the last decision that was compared
 * @param counts what came of it
 * @param end how it ended, null while it runs
 */
public record ShadowRun(int number, Kind kind, Pair pair, Span span, Position seen, Counts counts, @Nullable End end) {

	/** Why models are in shadow. */
	public enum Kind {

		/** They may come into force. */
		CANDIDATE,
		/** They were in force until others were published, and may be again. */
		PREDECESSOR

	}

	/** How a shadow ended. */
	public enum Ending {

		/** Its time was over. */
		TIME,
		/** Somebody ended it. */
		HAND,
		/** Its models were published. */
		PUBLISHED,
		/** Somebody decided against its models. */
		DROPPED,
		/** Other models came into force beside which it was not meant to be. */
		OVERTAKEN,
		/** Its models cannot be used. */
		BROKEN,
		/** Earlier models came into force again by themselves. */
		RETURNED

	}

	/**
	 * The models of a shadow.
	 *
	 * @param model the version in shadow, 0 for what the service came with
	 * @param live the version in force beside it
	 */
	public record Pair(int model, int live) {
	}

	/**
	 * The time of a shadow.
	 *
	 * @param author who began it
	 * @param started when
	 * @param until when it ends by itself
	 */
	public record Span(String author, Instant started, Instant until) {
	}

	/**
	 * A decision in the order of decisions.
	 *
	 * @param at when it was made
	 * @param inquiry about which
	 */
	public record Position(Instant at, UUID inquiry) {
	}

	/**
	 * What was compared.
	 *
	 * @param agreed inquiries about which both decided alike
	 * @param disagreed inquiries about which they did not
	 * @param erased inquiries whose message was erased or could not be read
	 */
	public record Counts(long agreed, long disagreed, long erased) {

		/** How many were decided by both. */
		public long compared() {
			return this.agreed + this.disagreed;
		}

		/** The share of those about which they did not agree. */
		public double share() {
			return (compared() == 0) ? 0.0 : (double) this.disagreed / compared();
		}

	}

	/**
	 * The end of a shadow.
	 *
	 * @param how it ended
	 * @param at when
	 * @param reason why earlier models came into force again, else empty
	 * @param notedBy who has seen that, null while nobody has
	 */
	public record End(Ending how, Instant at, String reason, @Nullable String notedBy) {
	}

	/** Whether it runs. */
	public boolean runs() {
		return this.end == null;
	}

}
