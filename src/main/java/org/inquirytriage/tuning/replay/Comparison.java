package org.inquirytriage.tuning.replay;

/**
 * Decides about messages that came before as things are and with something changed, with
 * nothing stored and nothing sent.
 */
@FunctionalInterface
public interface Comparison {

	/**
	 * What would become of a message, as if it came anew at the time it was received.
	 * @param raw the message (RFC 5322)
	 */
	Outcomes compare(StoredMessage message, byte[] raw);

	/** What two deciders say of each message. */
	static Comparison between(Decider before, Decider after) {
		return (message, raw) -> new Outcomes(before.decide(message, raw), after.decide(message, raw));
	}

	/**
	 * What a message comes to, and what it would come to.
	 *
	 * @param before as things are
	 * @param after with something changed
	 */
	record Outcomes(Outcome before, Outcome after) {
	}

}
