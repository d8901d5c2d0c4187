package org.inquirytriage.pipeline;

import org.inquirytriage.message.InboundMessage;

/** Hears of mail by which an office answers a forward of ours. */
@FunctionalInterface
public interface ForwardAnswers {

	/**
	 * Takes note of a message if it answers a forward; may be called more than once.
	 * @param byAPerson whether nothing shows that a machine wrote it
	 * @return whether it answers a forward, so that its sender is no writer of an inquiry
	 */
	boolean hear(InboundMessage message, boolean byAPerson);

	/** Hears of nothing. */
	static ForwardAnswers none() {
		return (message, byAPerson) -> false;
	}

}
