package org.inquirytriage.outbox;

/** Whether mail may leave at all: the service's mode and its breaker. */
@FunctionalInterface
public interface SendingPermission {

	/** The verdict on an entry that is due; asked just before each attempt. */
	Verdict of(OutboxEntry entry);

	/** What becomes of an entry that is due. */
	enum Verdict {

		/** It leaves. */
		SEND,
		/** It stays where it is and is asked for again later (receive-only). */
		WAIT,
		/** It never leaves (shadow). */
		CANCEL

	}

	/** Lets everything leave. */
	static SendingPermission always() {
		return (entry) -> Verdict.SEND;
	}

}
