package org.inquirytriage.outbox.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.SendingState.Mode;
import org.inquirytriage.outbox.SendingState.State;
import org.inquirytriage.outbox.TestMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcSendingStateTests {

	private final JdbcFixture fixture;

	private final SendingState state;

	JdbcSendingStateTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
		this.state = this.fixture.state;
	}

	@Test
	void isLiveUntilSomebodyChangesIt() {
		assertThat(this.state.current().mode()).isEqualTo(Mode.LIVE);
	}

	@Test
	void saysWhySinceWhenAndByWhomItChanged() {
		assertThat(this.state.change(Mode.RECEIVE_ONLY, "Too much mail", "breaker")).isTrue();
		assertThat(this.state.current())
			.isEqualTo(new State(Mode.RECEIVE_ONLY, "Too much mail", TestMessages.CREATED, "breaker"));
	}

	@Test
	void keepsTheFirstReasonWhenItIsStoppedAgain() {
		this.state.change(Mode.RECEIVE_ONLY, "first", "breaker");
		assertThat(this.state.change(Mode.RECEIVE_ONLY, "second", "breaker")).isFalse();
		assertThat(this.state.current().reason()).isEqualTo("first");
	}

	@Test
	void remembersEveryChangeTheNewestFirst() {
		this.state.change(Mode.RECEIVE_ONLY, "Too much mail", "breaker");
		this.state.change(Mode.LIVE, "It was a storm of bounces", "maria");
		assertThat(this.state.history(10)).extracting(State::by).containsExactly("maria", "breaker");
	}

	@Test
	void wakesTheRelayWhenItChanges() {
		this.state.change(Mode.RECEIVE_ONLY, "Too much mail", "breaker");
		assertThat(this.fixture.events).hasSize(1);
	}

	@Test
	void changesOnceHoweverManyTryAtATime() throws Exception {
		List<Callable<Boolean>> changes = Collections.nCopies(6,
				() -> this.state.change(Mode.RECEIVE_ONLY, "Too much mail", "breaker"));
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			assertThat(
					threads.invokeAll(changes).stream().map(JdbcSendingStateTests::result).filter((changed) -> changed))
				.hasSize(1);
		}
	}

	private static boolean result(Future<Boolean> change) {
		try {
			return change.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
