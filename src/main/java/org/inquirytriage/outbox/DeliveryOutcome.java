package org.inquirytriage.outbox;

/** How one attempt to deliver a message ended. */
public sealed interface DeliveryOutcome {

	/**
	 * The server took the message.
	 *
	 * @param serverReply to the end of the data
	 */
	record Delivered(String serverReply) implements DeliveryOutcome {
	}

	/**
	 * The server did certainly not take the message, but may do so later.
	 *
	 * @param reason the server's reply, or what failed before it
	 */
	record Deferred(String reason) implements DeliveryOutcome {
	}

	/**
	 * The server did certainly not take the message and never will.
	 *
	 * @param reason the server's reply, or what makes the message undeliverable
	 */
	record Refused(String reason) implements DeliveryOutcome {
	}

	/**
	 * The whole message may have reached the server, but its reply did not come back (RFC
	 * 1047).
	 *
	 * @param reason what happened after the end of the data
	 */
	record InDoubt(String reason) implements DeliveryOutcome {
	}

}
