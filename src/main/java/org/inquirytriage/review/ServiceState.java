package org.inquirytriage.review;

import java.util.List;

/** What the service as a whole does and does not do at present. */
public interface ServiceState {

	/** Whether mail comes from the embedded mail server rather than a real one. */
	boolean embeddedMail();

	/**
	 * Whether the models cannot be used, so that everything waits for a person but what
	 * shows a sign of an emergency.
	 */
	default boolean withoutModels() {
		return false;
	}

	/**
	 * Whether earlier models came into force again by themselves and nobody has noted it.
	 */
	default boolean earlierModels() {
		return false;
	}

	/** The mailboxes that are read, in the order of the settings. */
	List<MailboxState> mailboxes();

	/**
	 * How far automation goes in a mailbox.
	 *
	 * @param name of the mailbox in the settings
	 * @param mode how far
	 */
	record MailboxState(String name, Mode mode) {
	}

	/** How far automation goes. */
	enum Mode {

		/** Decides and sends. */
		LIVE,
		/** Decides and records, and sends nothing. */
		SHADOW,
		/** Receives and decides; what would be sent waits. */
		RECEIVE_ONLY

	}

}
