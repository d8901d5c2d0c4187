package org.inquirytriage.outbox.relay;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTests {

	private static final RandomGenerator NO_CHANCE = () -> 0;

	private static RetryPolicy policy(RandomGenerator random) {
		return new RetryPolicy(Duration.ofSeconds(15), Duration.ofMinutes(30), Duration.ofHours(24), random);
	}

	@ParameterizedTest
	@CsvSource({ "1,15s", "2,30s", "3,60s", "7,960s", "8,30m", "9,30m", "63,30m", "64,30m", "65,30m", "1000,30m" })
	void doublesThePauseUpToTheLongest(int attempts, String pause) {
		assertThat(policy(NO_CHANCE).pause(attempts)).isEqualTo(Duration.parse("PT" + pause.toUpperCase()));
	}

	@Test
	void shortensAPauseByAtMostAHalf() {
		RetryPolicy policy = policy(new Random(3));
		for (int i = 0; i < 1000; i++) {
			assertThat(policy.pause(1)).isBetween(Duration.ofMillis(7500), Duration.ofMillis(15000));
		}
	}

	@Test
	void bringsMessagesBackAtDifferentMoments() {
		RetryPolicy policy = policy(new Random(3));
		assertThat(policy.pause(5)).isNotEqualTo(policy.pause(5));
	}

}
