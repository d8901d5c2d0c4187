package org.inquirytriage.outbox.spring;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.outbox.*}.
 *
 * @param interval how often the outbox is looked through; what is stored wakes the relay
 * as well
 * @param senders how many messages are sent at a time, each over its own connection
 * @param firstPause how long a deferred message waits before the second attempt
 * @param longestPause how long it waits at most between two attempts
 * @param giveUpAfter how long it may wait in all before staff must look after it
 * @param stopWithin how long a stop waits for messages being sent
 */
@ConfigurationProperties("triage.outbox")
record OutboxProperties(@DefaultValue("1s") Duration interval, @DefaultValue("4") int senders,
		@DefaultValue("15s") Duration firstPause, @DefaultValue("30m") Duration longestPause,
		@DefaultValue("24h") Duration giveUpAfter, @DefaultValue("20s") Duration stopWithin) {

	OutboxProperties {
		require(senders > 0 && senders <= 64, "senders must lie between 1 and 64");
		requirePositive(interval, "interval");
		requirePositive(firstPause, "first-pause");
		requirePositive(giveUpAfter, "give-up-after");
		require(longestPause.compareTo(firstPause) >= 0, "longest-pause must not be shorter than first-pause");
	}

	private static void requirePositive(Duration duration, String property) {
		require(duration.isPositive(), property + " must be longer than nothing");
	}

	private static void require(boolean holds, String sentence) {
		if (!holds) {
			throw new IllegalArgumentException("triage.outbox." + sentence);
		}
	}

}
