package org.inquirytriage.demo;

import java.time.Instant;
import java.util.List;

import org.inquirytriage.message.EmailAddress;

/** The embedded mail server as a visitor of the demo uses it. */
public interface DemoMail {

	/** The address of the program, to which visitors write. */
	EmailAddress program();

	/**
	 * Sends a message to the program over SMTP, as a visitor's mail program would.
	 * @param letter with the visitor's address as its sender
	 * @throws IllegalStateException when the server does not take it
	 */
	void send(Letter letter);

	/** The mail in a visitor's mailbox, the oldest first; empty when there is none. */
	List<Received> received(EmailAddress visitor);

	/**
	 * What a visitor writes.
	 *
	 * @param from the visitor's address
	 * @param name the visitor's, empty when not given
	 * @param subject of the message
	 * @param text of the message
	 */
	record Letter(EmailAddress from, String name, String subject, String text) {
	}

	/**
	 * What came back.
	 *
	 * @param from the sender
	 * @param subject of the message
	 * @param at when it arrived
	 * @param text of the message
	 */
	record Received(EmailAddress from, String subject, Instant at, String text) {
	}

}
