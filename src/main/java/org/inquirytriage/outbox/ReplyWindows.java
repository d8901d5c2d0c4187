package org.inquirytriage.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the same response to the same writer is held back after it was sent.
 *
 * @param answer of a topic answer
 * @param notice of a redirect or holding notice
 * @param emergency of an emergency or self-harm notice
 */
public record ReplyWindows(Duration answer, Duration notice, Duration emergency) {

	/** One day, seven days, one hour. */
	public static final ReplyWindows STANDARD = new ReplyWindows(Duration.ofDays(1), Duration.ofDays(7),
			Duration.ofHours(1));

	public ReplyWindows {
		requirePositive("answer", answer);
		requirePositive("notice", notice);
		requirePositive("emergency", emergency);
	}

	/** The window of an action, or nothing for mail that does not go to the public. */
	public Optional<Duration> of(Action action) {
		return switch (action) {
			case ANSWER -> Optional.of(this.answer);
			case REDIRECT_NOTICE, HOLDING_NOTICE -> Optional.of(this.notice);
			case EMERGENCY_NOTICE, SELF_HARM_NOTICE -> Optional.of(this.emergency);
			case PERSON_ANSWER, CORRECTION, FORWARD, ALERT, DIGEST, SERVICE_ALERT -> Optional.empty();
		};
	}

	private static void requirePositive(String name, Duration window) {
		if (window.isNegative() || window.isZero()) {
			// RFC 5230 section 4.1
			throw new IllegalArgumentException("triage.reply-window." + name + " must be longer than nothing");
		}
	}

}
