package org.inquirytriage.pipeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A decision in the plain values that the command line prints, one line a message.
 *
 * @param source the file or id it is about
 * @param disposition auto-reply, redirect, escalate, hold or suppressed
 * @param intent general, clinical or other
 * @param emergency whether it may describe an emergency
 * @param signs the ids of emergency signs
 * @param probabilityClinical from 0 to 1
 * @param topics slugs
 * @param language ISO 639-1, {@code und} where it could not be told
 * @param holdReason null when it is not held by triage
 * @param suppression null when no mail rule forbids an automatic response
 * @param authorText what the writer wrote
 * @param reasons of triage and routing
 * @param outgoing what would be sent
 * @param error why it could not be read, null when it could
 */
public record DecisionLine(String source, String disposition, String intent, boolean emergency, List<String> signs,
		double probabilityClinical, List<String> topics, String language, @Nullable String holdReason,
		@Nullable Suppression suppression, String authorText, List<String> reasons, List<Mail> outgoing,
		@Nullable String error) {

	/** Of a message that nobody could read it is not known which way it leans. */
	private static final double NOT_KNOWN = 0.5;

	/** The mail rule that forbids an automatic response, and what shows it. */
	public record Suppression(String rule, String evidence) {
	}

	/**
	 * A message that would be sent: what it is, to whom, from which template and under
	 * which subject.
	 */
	public record Mail(String kind, String to, String template, String subject) {
	}

	/** The line of a message that could not be read. */
	public static DecisionLine unreadable(String source, String error) {
		return new DecisionLine(source, "hold", "other", false, List.of(), NOT_KNOWN, List.of(), "und", "error", null,
				"", List.of(), List.of(), error);
	}

}
