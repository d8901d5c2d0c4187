package org.inquirytriage.outbox.jdbc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The setting {@code triage.message-id-key}; no record, which would print it. */
@ConfigurationProperties("triage")
final class MessageIdProperties {

	private static final int SHORTEST = 32;

	private final String messageIdKey;

	MessageIdProperties(@DefaultValue("") String messageIdKey) {
		if (!messageIdKey.isEmpty() && messageIdKey.length() < SHORTEST) {
			throw new IllegalArgumentException("triage.message-id-key must have at least " + SHORTEST + " characters");
		}
		this.messageIdKey = messageIdKey;
	}

	/** The key, empty when none is set. */
	String messageIdKey() {
		return this.messageIdKey;
	}

}
