package org.inquirytriage.demo.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

import org.inquirytriage.demo.DemoMail.Letter;
import org.inquirytriage.message.EmailAddress;

/**
 * What a visitor sent, as the visitor's session remembers it.
 *
 * @param address the visitor's
 * @param subject of the message
 * @param text of the message
 * @param sent when
 */
record Visit(String address, String subject, String text, Instant sent) implements Serializable {

	static final String DOMAIN = "visitor.example";

	private static final long serialVersionUID = 1L;

	static Visit of(Letter letter, Instant sent) {
		return new Visit(letter.from().toString(), letter.subject(), letter.text(), sent);
	}

	/** The visitor's mailbox. */
	EmailAddress mailbox() {
		return EmailAddress.of(this.address);
	}

	/** What a visitor typed before the at sign as an address of the demo. */
	static String address(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT) + "@" + DOMAIN;
	}

}
