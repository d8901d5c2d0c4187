package org.inquirytriage.account.jdbc;

import java.time.Duration;
import java.time.Instant;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcSignInAttemptsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	private final TestClock clock = new TestClock(NOW);

	private final JdbcSignInAttempts attempts;

	JdbcSignInAttemptsTests(TestDatabase database) {
		this.attempts = new JdbcSignInAttempts(JdbcClient.create(database.create()), this.clock);
	}

	@Test
	void asksNobodyToWaitAfterFourFailures() {
		fail(4);
		assertThat(this.attempts.waitUntil("ann", "10.0.0.1")).isEmpty();
	}

	@Test
	void asksForAMinuteAfterTheFifthFailure() {
		fail(5);
		assertThat(this.attempts.waitUntil("ann", "10.0.0.1")).contains(NOW.plus(Duration.ofMinutes(1)));
	}

	@Test
	void asksForTwiceAsLongAfterEachFurtherFailureUpToSixteenMinutes() {
		fail(7);
		assertThat(this.attempts.waitUntil("ann", "10.0.0.1")).contains(NOW.plus(Duration.ofMinutes(4)));
		fail(20);
		assertThat(this.attempts.waitUntil("ann", "10.0.0.1")).contains(NOW.plus(Duration.ofMinutes(16)));
	}

	@Test
	void letsThePersonTryAgainOnceTheWaitIsOver() {
		fail(5);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.attempts.waitUntil("ann", "10.0.0.1")).isEmpty();
	}

	@Test
	void doesNotLockThePersonOutWhoTypesElsewhere() {
		fail(9);
		assertThat(this.attempts.waitUntil("ann", "10.0.0.2")).isEmpty();
	}

	@Test
	void forgetsFailuresAfterTheRightPassword() {
		fail(5);
		this.attempts.succeeded("ann", "10.0.0.1");
		fail(1);
		assertThat(this.attempts.waitUntil("ann", "10.0.0.1")).isEmpty();
	}

	@Test
	void takesWhateverIsTyped() {
		String typed = "x\u0000\n".repeat(500);
		this.attempts.failed(typed, typed);
		assertThat(this.attempts.waitUntil(typed, typed)).isEmpty();
	}

	private void fail(int times) {
		for (int i = 0; i < times; i++) {
			this.attempts.failed("ann", "10.0.0.1");
		}
	}

}
