package org.inquirytriage.tuning.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.Change.Kind;
import org.inquirytriage.tuning.replay.Outcome;
import org.inquirytriage.tuning.replay.ReplayResult;
import org.inquirytriage.tuning.replay.ReplayResult.Shift;
import org.inquirytriage.tuning.replay.ReplayRun;
import org.inquirytriage.tuning.replay.ReplayRun.State;
import org.inquirytriage.tuning.replay.ReplayRun.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcReplayRunsTests {

	private static final Instant NOW = TuningFixture.NOW;

	private static final Wish WISH = new Wish(ReplayRun.Kind.PHRASE, "EMERGENCY en E1: on fire", 30, "ann");

	private static final Outcome REDIRECT = new Outcome("redirect", "", false, false, 0.75, List.of("a", "b"),
			List.of("REDIRECT_NOTICE redirect@en", "FORWARD forward@en suite-a"), "");

	private static final Outcome ANSWER = new Outcome("auto-reply", "", false, true, 0.125, List.of("a"),
			List.of("ANSWER a@en"), "");

	private final TestClock clock = new TestClock(NOW);

	private final JdbcReplayRuns runs;

	JdbcReplayRunsTests(TestDatabase database) {
		DataSource source = database.create();
		this.runs = new JdbcReplayRuns(JdbcClient.create(source),
				new TransactionTemplate(new JdbcTransactionManager(source)), this.clock);
	}

	@Test
	void keepWhatWasAskedFor() {
		long id = begin();
		assertThat(this.runs.find(id))
			.contains(new ReplayRun(1, WISH, NOW, State.RUNNING, 500, 0, 0, NOW, List.of(), Map.of()));
	}

	@Test
	void keepWhatAReplayFound() {
		long id = begin();
		Change change = new Change("3f2b", NOW, Kind.ANSWERED, REDIRECT, ANSWER);
		this.runs.end(id, new ReplayResult(490, 10, true, List.of(new Shift("redirect", "auto-reply", 1)),
				Map.of(Kind.ANSWERED, 1L), List.of(change)));
		assertThat(this.runs.find(id)).contains(new ReplayRun(1, WISH, NOW, State.DONE, 500, 500, 10, NOW,
				List.of(new Shift("redirect", "auto-reply", 1)), Map.of(Kind.ANSWERED, 1L)));
		assertThat(this.runs.changes(id, 9)).containsExactly(change);
	}

	@Test
	void giveEveryChangeInItsOrder() {
		long id = begin();
		this.runs.end(id, found(1100));
		List<String> ids = new ArrayList<>();
		this.runs.eachChange(id, (change) -> ids.add(change.id()));
		assertThat(ids).hasSize(1100).startsWith("message-0", "message-1").endsWith("message-1099");
	}

	@Test
	void hearHowFarAReplayGot() {
		long id = begin();
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.runs.hear(id, 64)).isTrue();
		assertThat(this.runs.find(id).orElseThrow()).extracting(ReplayRun::seen, ReplayRun::heard)
			.containsExactly(64L, NOW.plusSeconds(5));
	}

	@Test
	void tellAReplayToEndOnceItIsCancelled() {
		long id = begin();
		this.runs.cancel(id);
		assertThat(this.runs.hear(id, 64)).isFalse();
	}

	@Test
	void keepWhatACancelledReplayFoundUntilThen() {
		long id = begin();
		this.runs.cancel(id);
		this.runs.end(id, new ReplayResult(64, 0, false, List.of(), Map.of(), List.of()));
		assertThat(this.runs.find(id).map(ReplayRun::state)).contains(State.CANCELLED);
	}

	@Test
	void letOneAtATimeBeAtWork() {
		begin();
		assertThat(this.runs.begin(WISH, 1)).isEmpty();
	}

	@Test
	void letAnotherBeginOnceOneIsSilent() {
		long id = begin();
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(this.runs.find(id).orElseThrow().isRunning(this.clock.instant())).isFalse();
		assertThat(this.runs.begin(WISH, 1)).hasValue(2);
	}

	@Test
	void noteThatAReplayFailed() {
		long id = begin();
		this.runs.fail(id);
		assertThat(this.runs.find(id).map(ReplayRun::state)).contains(State.FAILED);
	}

	@Test
	void forgetAllButTheLast() {
		IntStream.range(0, 23).forEach((number) -> this.runs.end(begin(), found(1)));
		assertThat(this.runs.last()).extracting(ReplayRun::id).hasSize(20).startsWith(23L).endsWith(4L);
		assertThat(this.runs.find(3)).isEmpty();
	}

	private long begin() {
		OptionalLong id = this.runs.begin(WISH, 500);
		return id.orElseThrow();
	}

	private static ReplayResult found(int changes) {
		return new ReplayResult(changes, 0, true, List.of(), Map.of(),
				IntStream.range(0, changes)
					.mapToObj((number) -> new Change("message-" + number, NOW, Kind.ANSWERED, REDIRECT, ANSWER))
					.toList());
	}

}
