package org.inquirytriage.tuning.replay;

/** Decides about messages that came before, with nothing stored and nothing sent. */
@FunctionalInterface
public interface Decider {

	/**
	 * What would become of a message, as if it came anew at the time it was received.
	 * @param raw the message (RFC 5322)
	 */
	Outcome decide(StoredMessage message, byte[] raw);

}
