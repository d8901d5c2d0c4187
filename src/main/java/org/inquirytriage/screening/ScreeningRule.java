package org.inquirytriage.screening;

import java.util.Optional;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.SuppressionReason.Handling;

/**
 * One rule that may forbid an automatic answer.
 *
 * @param id of the mail rule, such as {@code SUP-04}
 * @param check finds what forbids an answer
 */
record ScreeningRule(String id, Check check) {

	/** Looks for what forbids an automatic answer to a message. */
	@FunctionalInterface
	interface Check {

		/** What was found, or nothing when this rule has no objection. */
		Optional<Finding> find(InboundMessage message, ScreeningPolicy policy);

	}

	/**
	 * What forbids an answer.
	 *
	 * @param handling what becomes of the message
	 * @param evidence the header or part that shows it
	 */
	record Finding(Handling handling, String evidence) {

		static Optional<Finding> suppress(String evidence) {
			return Optional.of(new Finding(Handling.SUPPRESS, evidence));
		}

		static Optional<Finding> hold(String evidence) {
			return Optional.of(new Finding(Handling.HOLD, evidence));
		}

	}

	/** The objection of this rule, or nothing. */
	Optional<SuppressionReason> judge(InboundMessage message, ScreeningPolicy policy) {
		return this.check.find(message, policy)
			.map((finding) -> new SuppressionReason(this.id, finding.evidence(), finding.handling()));
	}

}
