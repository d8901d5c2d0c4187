package org.inquirytriage.intake.upkeep;

/**
 * What came of having a mailbox read at once.
 *
 * @param outcome it in one word
 * @param opened messages that opened an inquiry
 * @param quarantined messages that could not be read
 */
public record Visited(Outcome outcome, int opened, int quarantined) {

	/** A visit of which there is nothing to count. */
	public static Visited without(Outcome outcome) {
		return new Visited(outcome, 0, 0);
	}

	/** The ends of asking for a visit. */
	public enum Outcome {

		/** It was read to its end. */
		READ,
		/** Another process reads it, at its own times. */
		ELSEWHERE,
		/** It could not be read; the record says why. */
		FAILED,
		/** It is being read, which takes longer than a person waits. */
		GOING_ON

	}

}
