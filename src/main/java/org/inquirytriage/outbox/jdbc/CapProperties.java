package org.inquirytriage.outbox.jdbc;

import java.time.Duration;

import org.inquirytriage.outbox.Cap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code triage.cap.*}: how much automatic mail may go to the public.
 *
 * @param writerPerDay to one writer in a day, emergency notices left out
 * @param domainPerHour to one domain in an hour, emergency notices left out
 * @param allPerHour to all in an hour, emergency notices left out; reaching it stops the
 * service's sending
 * @param allPerDay to all in a day, emergency notices left out; reaching it stops the
 * service's sending
 * @param emergencyPerHour emergency and self-harm notices in an hour
 * @param sameTextPerHour in answer to the same words in an hour, emergency notices left
 * out
 */
@ConfigurationProperties("triage.cap")
record CapProperties(@DefaultValue("5") int writerPerDay, @DefaultValue("60") int domainPerHour,
		@DefaultValue("120") int allPerHour, @DefaultValue("600") int allPerDay,
		@DefaultValue("60") int emergencyPerHour, @DefaultValue("10") int sameTextPerHour) {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	CapProperties {
		require(writerPerDay, "writer-per-day");
		require(domainPerHour, "domain-per-hour");
		require(allPerHour, "all-per-hour");
		require(allPerDay, "all-per-day");
		require(emergencyPerHour, "emergency-per-hour");
		require(sameTextPerHour, "same-text-per-hour");
	}

	private static void require(int most, String property) {
		if (most < 1) {
			throw new IllegalArgumentException("triage.cap." + property + " must be at least 1");
		}
	}

	Cap writer() {
		return new Cap(this.writerPerDay, DAY);
	}

	Cap domain() {
		return new Cap(this.domainPerHour, HOUR);
	}

	Cap hour() {
		return new Cap(this.allPerHour, HOUR);
	}

	Cap day() {
		return new Cap(this.allPerDay, DAY);
	}

	Cap emergency() {
		return new Cap(this.emergencyPerHour, HOUR);
	}

	Cap sameText() {
		return new Cap(this.sameTextPerHour, HOUR);
	}

}
