package org.inquirytriage.liaison.spring;

import java.net.URI;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code triage.webhook.*}; the secret stands apart so that it is never
 * printed.
 *
 * @param url called about possible emergencies
 */
@ConfigurationProperties("triage.webhook")
record WebhookProperties(URI url) {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final int SHORTEST_SECRET = 16;

	WebhookProperties {
		boolean secure = "https".equals(url.getScheme());
		boolean here = "http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost()));
		if (!secure && !here) {
			throw new IllegalArgumentException("triage.webhook.url must start with https://");
		}
	}

	/** The secret, once it is long enough to keep anybody from guessing it. */
	static String checked(String secret) {
		if (secret.length() < SHORTEST_SECRET) {
			throw new IllegalArgumentException(
					"triage.webhook.secret must have at least " + SHORTEST_SECRET + " characters");
		}
		return secret;
	}

}
