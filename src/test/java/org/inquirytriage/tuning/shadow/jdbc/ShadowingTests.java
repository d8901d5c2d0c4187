package org.inquirytriage.tuning.shadow.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.tuning.jdbc.TuningFixture;
import org.inquirytriage.tuning.models.jdbc.ModelsFixture;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Change.Kind;
import org.inquirytriage.tuning.replay.Comparison;
import org.inquirytriage.tuning.replay.Decider;
import org.inquirytriage.tuning.replay.Deciders;
import org.inquirytriage.tuning.replay.Outcome;
import org.inquirytriage.tuning.replay.StoredHistory;
import org.inquirytriage.tuning.replay.StoredInquiries;
import org.inquirytriage.tuning.replay.StoredMessage;
import org.inquirytriage.tuning.replay.StoredMessages;
import org.inquirytriage.tuning.shadow.Disagreement;
import org.inquirytriage.tuning.shadow.ShadowDesk;
import org.inquirytriage.tuning.shadow.ShadowRun;
import org.inquirytriage.tuning.shadow.ShadowRun.Counts;
import org.inquirytriage.tuning.shadow.ShadowRun.Ending;
import org.inquirytriage.tuning.shadow.ShadowTriage;
import org.inquirytriage.tuning.shadow.ShadowTriage.Lexicons;
import org.inquirytriage.tuning.shadow.Shadowing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ShadowingTests {

	private static final Outcome ANSWERED = new Outcome("auto-reply", "", false, true, 0.1, List.of("parking-transit"),
			List.of("ANSWER parking-transit@en"), "words");

	private static final Outcome REDIRECTED = new Outcome("redirect", "", false, false, 0.9, List.of(), List.of(), "");

	private final ModelsFixture fixture;

	private final JdbcShadowRuns runs;

	private final ShadowDesk desk;

	ShadowingTests(TestDatabase database, @TempDir Path folder) {
		this.fixture = new ModelsFixture(database, folder);
		this.runs = new JdbcShadowRuns(this.fixture.messages.jdbc, this.fixture.messages.cases.transaction);
		this.desk = new ShadowDesk(this.runs, this.fixture.versions, this.fixture.changes, Duration.ofDays(14),
				this.fixture.messages.cases.transaction, this.fixture.clock);
		this.desk.start("ann", this.fixture.trained(true), 7);
	}

	@Test
	void keepsEachDisagreementOnceAndCountsTheRest() {
		UUID first = decided(Duration.ofSeconds(1));
		decided(Duration.ofSeconds(2));
		this.fixture.clock.advance(Duration.ofMinutes(1));
		Shadowing shadowing = shadowing(first);
		shadowing.run(() -> true);
		shadowing.run(() -> true);
		assertThat(run().counts()).isEqualTo(new Counts(1, 1, 0));
		assertThat(this.runs.disagreements(1, 10))
			.extracting(Disagreement::inquiry, Disagreement::clinical, Disagreement::kind, Disagreement::live,
					Disagreement::shadow)
			.containsExactly(tuple(first, true, Kind.NOT_ANSWERED, "auto-reply", "redirect"));
	}

	@Test
	void leavesOutWhatWasDecidedBefore() {
		decided(Duration.ofSeconds(-1));
		this.fixture.clock.advance(Duration.ofMinutes(1));
		shadowing(UUID.randomUUID()).run(() -> true);
		assertThat(run().counts()).isEqualTo(new Counts(0, 0, 0));
	}

	@Test
	void waitsUntilADecisionIsStoredForSure() {
		decided(Duration.ofSeconds(1));
		this.fixture.clock.advance(Duration.ofSeconds(20));
		shadowing(UUID.randomUUID()).run(() -> true);
		assertThat(run().counts().compared()).isZero();
	}

	@Test
	void countsWhatWasErased() {
		UUID id = decided(Duration.ofSeconds(1));
		this.fixture.messages.jdbc.sql("delete from inquiry_raw where inquiry_id = :id").param("id", id).update();
		this.fixture.clock.advance(Duration.ofMinutes(1));
		shadowing(UUID.randomUUID()).run(() -> true);
		assertThat(run().counts()).isEqualTo(new Counts(0, 0, 1));
	}

	@Test
	void endsWhenItsTimeIsOver() {
		decided(Duration.ofDays(8));
		this.fixture.clock.advance(Duration.ofDays(9));
		shadowing(UUID.randomUUID()).run(() -> true);
		assertThat(run().end()).extracting(ShadowRun.End::how).isEqualTo(Ending.TIME);
		assertThat(run().counts().compared()).isZero();
	}

	@Test
	void endsWhenItsModelsAreGone() {
		this.fixture.messages.jdbc.sql("update model_version set files = :files")
			.param("files", "0".repeat(64))
			.update();
		decided(Duration.ofSeconds(1));
		this.fixture.clock.advance(Duration.ofMinutes(1));
		shadowing(UUID.randomUUID()).run(() -> true);
		assertThat(run().end()).extracting(ShadowRun.End::how).isEqualTo(Ending.BROKEN);
	}

	@Test
	void leavesAPredecessorWhoseModelsAreGoneUntilItsTimeIsOver() {
		Instant now = this.fixture.clock.instant();
		int number = this.runs
			.begin(ShadowRun.Kind.PREDECESSOR, new ShadowRun.Pair(99, 0),
					new ShadowRun.Span("ann", now, now.plus(Duration.ofDays(14))))
			.orElseThrow();
		decided(Duration.ofSeconds(1));
		this.fixture.clock.advance(Duration.ofMinutes(1));
		Shadowing shadowing = shadowing(UUID.randomUUID());
		shadowing.run(() -> true);
		assertThat(this.runs.find(number).orElseThrow().runs()).isTrue();
		this.fixture.clock.advance(Duration.ofDays(14));
		shadowing.run(() -> true);
		assertThat(this.runs.find(number).orElseThrow().end()).extracting(ShadowRun.End::how).isEqualTo(Ending.TIME);
	}

	@Test
	void passesOverWhatCannotBeRead() {
		UUID unreadable = decided(Duration.ofSeconds(1));
		decided(Duration.ofSeconds(2));
		this.fixture.clock.advance(Duration.ofMinutes(1));
		shadowing(UUID.randomUUID(), (since) -> new Torn(stored(since), unreadable.toString())).run(() -> true);
		assertThat(run().counts()).isEqualTo(new Counts(1, 0, 1));
	}

	@Test
	void stopsBetweenMessagesAndGoesOnLater() {
		decided(Duration.ofSeconds(1));
		decided(Duration.ofSeconds(2));
		this.fixture.clock.advance(Duration.ofMinutes(1));
		Shadowing shadowing = shadowing(UUID.randomUUID());
		AtomicInteger asked = new AtomicInteger();
		shadowing.run(() -> asked.incrementAndGet() <= 2);
		assertThat(run().counts()).isEqualTo(new Counts(1, 0, 0));
		shadowing.run(() -> true);
		assertThat(run().counts()).isEqualTo(new Counts(2, 0, 0));
	}

	private UUID decided(Duration after) {
		UUID id = this.fixture.messages.unsure(0.4);
		Instant at = this.fixture.clock.instant().plus(after);
		this.fixture.messages.jdbc.sql("update inquiry set decided = :at where id = :id")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
		return id;
	}

	private ShadowRun run() {
		return this.runs.find(1).orElseThrow();
	}

	private StoredMessages stored(Instant since) {
		return new StoredInquiries(this.fixture.messages.cases.inquiries(), since, "OFF-01");
	}

	private Shadowing shadowing(UUID redirected) {
		return shadowing(redirected, this::stored);
	}

	private Shadowing shadowing(UUID redirected, StoredHistory history) {
		Lexicons lexicons = new Lexicons(Shipped.part(TriageFolders.class), ModelsFixture.SHIPPED,
				TuningFixture.phrases(this.fixture.messages.cases.source));
		ShadowTriage triage = new ShadowTriage(this.fixture.versions, this.fixture.store, lexicons,
				this.fixture.replica());
		return new Shadowing(this.runs, triage, new Redirecting(redirected.toString()), history, this.fixture.clock);
	}

	/** Answers everything, and in shadow redirects one message. */
	private record Redirecting(String id) implements Deciders {

		@Override
		public Decider live() {
			return (message, raw) -> ANSWERED;
		}

		@Override
		public Comparison with(Candidate candidate) {
			return Comparison.between(live(), (message, raw) -> message.id().equals(this.id) ? REDIRECTED : ANSWERED);
		}

	}

	/** Messages one of which cannot be read. */
	private record Torn(StoredMessages all, String torn) implements StoredMessages {

		@Override
		public long count() {
			return this.all.count();
		}

		@Override
		public List<StoredMessage> page(@Nullable StoredMessage after, int limit) {
			return this.all.page(after, limit);
		}

		@Override
		public Optional<byte[]> raw(StoredMessage message) {
			if (message.id().equals(this.torn)) {
				throw new IllegalStateException("torn");
			}
			return this.all.raw(message);
		}

		@Override
		public Optional<StoredMessage> find(String id) {
			return this.all.find(id);
		}

	}

}
