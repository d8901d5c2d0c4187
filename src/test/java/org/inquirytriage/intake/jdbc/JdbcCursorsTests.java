package org.inquirytriage.intake.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.Cursors.Progress;
import org.inquirytriage.intake.LeaseLostException;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcCursorsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");

	private static final Duration LEASE = Duration.ofMinutes(5);

	private final TestClock clock = new TestClock(NOW);

	private final Cursors cursors;

	JdbcCursorsTests(TestDatabase database) {
		DataSource source = database.create();
		this.cursors = TestCursors.in(source, this.clock);
	}

	private Optional<Lease> acquire(String reader) {
		return this.cursors.acquire("program", "INBOX", reader, LEASE);
	}

	@Test
	void knowsNoCursorBeforeTheFirstConnection() {
		assertThat(this.cursors.find(acquire("one").orElseThrow())).isEmpty();
	}

	@Test
	void keepsEveryFieldOfACursor() {
		Cursor cursor = new Cursor(7, 120, 20, NOW, 40, null);
		Lease lease = acquire("one").orElseThrow();
		this.cursors.save(lease, cursor);
		assertThat(this.cursors.find(lease)).contains(cursor);
	}

	@Test
	void keepsACursorOfAFolderThatWasEmpty() {
		Cursor cursor = Cursor.baseline(4294967295L, 0, null);
		Lease lease = acquire("one").orElseThrow();
		this.cursors.save(lease, cursor);
		assertThat(this.cursors.find(lease)).contains(cursor);
	}

	@Test
	void letsOneReaderReadAFolder() {
		assertThat(acquire("one")).isPresent();
		assertThat(acquire("other")).isEmpty();
		assertThat(acquire("one")).isPresent();
	}

	@Test
	void letsOneOfManyReadersReadAFolder() {
		List<CompletableFuture<Optional<Lease>>> racing = IntStream.range(0, 6)
			.mapToObj((number) -> CompletableFuture.supplyAsync(() -> acquire("reader " + number)))
			.toList();
		assertThat(racing.stream().map(CompletableFuture::join).flatMap(Optional::stream)).hasSize(1);
	}

	@Test
	void letsAnotherReaderTakeOverOnceTheLeaseHasRunOut() {
		acquire("one");
		this.clock.advance(LEASE);
		assertThat(acquire("other")).isPresent();
	}

	@Test
	void prolongsTheLeaseWithEachStep() {
		Lease lease = acquire("one").orElseThrow();
		this.clock.advance(LEASE.dividedBy(2));
		this.cursors.save(lease, Cursor.baseline(7, 1, null));
		this.clock.advance(LEASE.dividedBy(2));
		assertThat(acquire("other")).isEmpty();
	}

	@Test
	void letsAnotherReaderTakeOverWhatWasReleased() {
		this.cursors.release(acquire("one").orElseThrow());
		assertThat(acquire("other")).isPresent();
	}

	@Test
	void refusesEveryStepOfAReaderThatLostItsLease() {
		Lease lost = acquire("one").orElseThrow();
		this.clock.advance(LEASE);
		acquire("other");
		assertThatExceptionOfType(LeaseLostException.class)
			.isThrownBy(() -> this.cursors.save(lost, Cursor.baseline(7, 1, null)));
		assertThatExceptionOfType(LeaseLostException.class)
			.isThrownBy(() -> this.cursors.countFailure(lost, 7, 1, "It failed"));
		assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> this.cursors.succeeded(lost));
		assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> this.cursors.failed(lost, "Away"));
	}

	@Test
	void countsTheFailuresOfAMessage() {
		Lease lease = acquire("one").orElseThrow();
		assertThat(this.cursors.countFailure(lease, 7, 11, "It failed")).isEqualTo(1);
		assertThat(this.cursors.countFailure(lease, 7, 11, "It failed")).isEqualTo(2);
		assertThat(this.cursors.countFailure(lease, 7, 12, "It failed")).isEqualTo(1);
	}

	@Test
	void triesAFailedMessageAgainAfterPausesThatGrow() {
		Lease lease = acquire("one").orElseThrow();
		this.cursors.countFailure(lease, 7, 11, "It failed");
		assertThat(this.cursors.failuresDue(lease, 7)).isEmpty();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.cursors.failuresDue(lease, 7)).containsExactly(11L);
		this.cursors.countFailure(lease, 7, 11, "It failed");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.cursors.failuresDue(lease, 7)).isEmpty();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.cursors.failuresDue(lease, 7)).containsExactly(11L);
	}

	@Test
	void forgetsTheFailuresOfMessagesThatWereTakenIn() {
		Lease lease = acquire("one").orElseThrow();
		this.cursors.countFailure(lease, 7, 11, "It failed");
		this.cursors.clearFailures(lease, 7, List.of(11L));
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.cursors.failuresDue(lease, 7)).isEmpty();
	}

	@Test
	void saysSinceWhenAFolderCannotBeRead() {
		Lease lease = acquire("one").orElseThrow();
		this.cursors.succeeded(lease);
		this.clock.advance(Duration.ofMinutes(1));
		this.cursors.failed(lease, "The server\nis away");
		this.clock.advance(Duration.ofMinutes(1));
		this.cursors.failed(lease, "The server is still away");
		assertThat(this.cursors.progress("program", "INBOX"))
			.contains(new Progress(NOW, NOW.plusSeconds(60), "The server is still away"));
	}

	@Test
	void forgetsWhyAFolderCouldNotBeReadOnceItCan() {
		Lease lease = acquire("one").orElseThrow();
		this.cursors.failed(lease, "The server is away");
		this.cursors.succeeded(lease);
		assertThat(this.cursors.progress("program", "INBOX")).contains(new Progress(NOW, null, null));
	}

	@Test
	void knowsNoProgressOfAFolderThatWasNeverTried() {
		assertThat(this.cursors.progress("program", "Other")).isEmpty();
	}

}
