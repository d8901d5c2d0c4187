package org.inquirytriage.account.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcSignInAttemptsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	private final TestClock clock = new TestClock(NOW);

	private final JdbcSignInAttempts attempts;

	JdbcSignInAttemptsTests(TestDatabase database) {
		DataSource source = database.create();
		this.attempts = new JdbcSignInAttempts(JdbcClient.create(source),
				new TransactionTemplate(new DataSourceTransactionManager(source)), this.clock);
	}

	@Test
	void asksNobodyToWaitAfterFourFailures() {
		fail(4);
		assertThat(begin()).isTrue();
	}

	@Test
	void asksForAMinuteAfterTheFifthFailure() {
		fail(5);
		assertWaitOf(Duration.ofMinutes(1));
	}

	@Test
	void asksForTwiceAsLongAfterEachFurtherFailureUpToSixteenMinutes() {
		fail(7);
		assertWaitOf(Duration.ofMinutes(4));
		fail(20);
		assertWaitOf(Duration.ofMinutes(16));
	}

	@Test
	void doesNotCountWhatIsRefused() {
		fail(5);
		assertThat(begin()).isFalse();
		assertWaitOf(Duration.ofMinutes(1));
	}

	@Test
	void admitsNoMoreAtTheSameTimeThanOneAfterTheOther() {
		List<Future<Boolean>> begun;
		try (ExecutorService many = Executors.newFixedThreadPool(8)) {
			begun = Stream.generate(() -> many.submit(this::begin)).limit(16).toList();
		}
		assertThat(begun).filteredOn(Future::resultNow).hasSize(5);
	}

	@Test
	void doesNotLockThePersonOutWhoTypesElsewhere() {
		fail(9);
		assertThat(this.attempts.begin("ann", "10.0.0.2")).isTrue();
	}

	@Test
	void forgetsFailuresAfterTheRightPassword() {
		fail(5);
		this.attempts.succeeded("ann", "10.0.0.1");
		fail(1);
		assertThat(begin()).isTrue();
	}

	@Test
	void forgetsFailuresOfLongAgo() {
		fail(9);
		this.clock.advance(Duration.ofHours(13));
		fail(1);
		assertThat(begin()).isTrue();
	}

	@Test
	void takesWhateverIsTyped() {
		String typed = "x\u0000\n".repeat(500);
		assertThat(this.attempts.begin(typed, typed)).isTrue();
	}

	private boolean begin() {
		return this.attempts.begin("ann", "10.0.0.1");
	}

	private void assertWaitOf(Duration wait) {
		this.clock.advance(wait.minusSeconds(1));
		assertThat(begin()).isFalse();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(begin()).isTrue();
	}

	/** Each after the wait that the one before asks for. */
	private void fail(int times) {
		for (int i = 0; i < times; i++) {
			if (!begin()) {
				this.clock.advance(Duration.ofMinutes(16));
				assertThat(begin()).isTrue();
			}
		}
	}

}
