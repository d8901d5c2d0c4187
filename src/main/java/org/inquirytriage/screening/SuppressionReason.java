package org.inquirytriage.screening;

import java.util.Set;

/**
 * Why a message gets no automatic response.
 *
 * @param rule the id of the mail rule, such as {@code SUP-04}
 * @param evidence the header or part that shows it, free of what the writer wrote
 * @param handling what becomes of the message
 */
public record SuppressionReason(String rule, String evidence, Handling handling) {

	private static final Set<String> LOOP_RULES = Set.of("SUP-14", "SUP-19");

	/** The rules that only mail of a responder such as this one can break. */
	public static Set<String> loopRules() {
		return LOOP_RULES;
	}

	/**
	 * Whether our own mail has come back, so that those who run the service must know.
	 */
	public boolean isLoop() {
		return this.handling == Handling.SUPPRESS && LOOP_RULES.contains(this.rule);
	}

	/** What becomes of a message that gets no automatic response. */
	public enum Handling {

		/** Recorded and listed; nobody needs to act. */
		SUPPRESS,
		/** A person should look at it. */
		HOLD

	}

}
