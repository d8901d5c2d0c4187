package org.inquirytriage.inquiry.jdbc;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.retention.*}.
 *
 * @param rawMessage how long a raw message stays after its inquiry was closed; until then
 * it can be forwarded and read again
 */
@ConfigurationProperties("triage.retention")
record RetentionProperties(@DefaultValue("30d") Duration rawMessage) {

	private static final Duration SHORTEST = Duration.ofDays(1);

	RetentionProperties {
		if (rawMessage.compareTo(SHORTEST) < 0) {
			throw new IllegalArgumentException("triage.retention.raw-message must be at least a day");
		}
	}

}
