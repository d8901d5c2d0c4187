package org.inquirytriage.account.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle without doing anything; what a page fetches by itself does not count
 * @param longest at all
 */
@ConfigurationProperties("triage.session")
record SessionProperties(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest) {

	SessionProperties {
		requirePositive("idle", idle);
		requirePositive("longest", longest);
	}

	private static void requirePositive(String name, Duration duration) {
		if (!duration.isPositive()) {
			throw new IllegalArgumentException("triage.session." + name + " must be longer than nothing");
		}
	}

}
