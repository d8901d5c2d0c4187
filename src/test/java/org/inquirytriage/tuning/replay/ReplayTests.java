package org.inquirytriage.tuning.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.inquirytriage.tuning.replay.Change.Kind;
import org.inquirytriage.tuning.replay.ReplayResult.Shift;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReplayTests {

	private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

	private static final Outcome ANSWER = outcome("auto-reply", true, false, 0.1, "a");

	private static final Outcome REDIRECT = outcome("redirect", false, false, 0.9, "r");

	private static final Outcome HOLD = outcome("hold", false, false, 0.4, "");

	private static final Outcome ESCALATE = outcome("escalate", false, true, 0.9, "e");

	private final Replay replay = new Replay(2);

	@Test
	void looksAtEveryMessage() {
		ReplayResult result = run(500, HOLD, HOLD);
		assertThat(result.looked()).isEqualTo(500);
		assertThat(result.whole()).isTrue();
	}

	@Test
	void findsNothingWhereNothingIsDifferent() {
		assertThat(run(5, ANSWER, ANSWER).changes()).isEmpty();
	}

	@Test
	void countsFromEndToEnd() {
		assertThat(run(5, HOLD, REDIRECT).shifts()).containsExactly(new Shift("hold", "redirect", 5));
	}

	@Test
	void takesANewAnswerForARisk() {
		assertThat(run(1, REDIRECT, ANSWER).changes()).extracting(Change::kind).containsExactly(Kind.ANSWERED);
		assertThat(Kind.ANSWERED.isRisk()).isTrue();
	}

	@Test
	void takesAnAlarmThatIsLostForARisk() {
		assertThat(run(1, ESCALATE, HOLD).changes()).extracting(Change::kind).containsExactly(Kind.NO_ALARM);
	}

	@Test
	void takesAnAnswerToAPartOfAHeldMessageForARisk() {
		Outcome inPart = outcome("hold", true, false, 0.1, "a");
		assertThat(run(1, HOLD, inPart).changes()).extracting(Change::kind).containsExactly(Kind.ANSWERED);
	}

	@Test
	void tellsOtherWordsFromOtherMail() {
		Outcome otherWords = outcome("auto-reply", true, false, 0.1, "b");
		assertThat(run(1, ANSWER, otherWords).changes()).extracting(Change::kind).containsExactly(Kind.WORDS);
	}

	@Test
	void listsAnswersToClinicalFirst() {
		List<Outcome> before = List.of(ANSWER, HOLD, REDIRECT, ESCALATE);
		Decider now = (message, raw) -> before.get(Integer.parseInt(message.id()));
		ReplayResult result = this.replay.run(messages(4),
				Comparison.between(now, (message, raw) -> message.id().equals("0") ? HOLD : ANSWER), (seen) -> true);
		assertThat(result.changes()).extracting((change) -> change.before().end())
			.containsExactly("escalate", "redirect", "hold", "auto-reply");
	}

	@Test
	void endsWhenItIsCancelled() {
		ReplayResult result = this.replay.run(messages(10_000), always(HOLD, REDIRECT), (seen) -> seen < 200);
		assertThat(result.whole()).isFalse();
		assertThat(result.looked()).isBetween(200L, 300L);
	}

	@Test
	void endsWhenItsThreadIsInterrupted() {
		Thread.currentThread().interrupt();
		assertThat(run(500, HOLD, HOLD).whole()).isFalse();
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void countsMessagesThatAreNotKeptAnyMore() {
		Messages messages = new Messages(7, true);
		ReplayResult result = this.replay.run(messages, always(HOLD, ANSWER), (seen) -> true);
		assertThat(result.erased()).isEqualTo(7);
		assertThat(result.looked()).isZero();
	}

	@Test
	void countsAllChangesAndKeepsOnlySoManyOfAKind() {
		ReplayResult result = run(5000, HOLD, ANSWER);
		assertThat(result.count(Kind.ANSWERED)).isEqualTo(5000);
		assertThat(result.changes()).hasSize(2000);
	}

	@Test
	void neverAsksForMoreThanAPageAtATime() {
		Messages messages = new Messages(5000, false);
		this.replay.run(messages, always(HOLD, HOLD), (seen) -> true);
		assertThat(messages.mostAsked).hasValueLessThanOrEqualTo(100);
	}

	@Test
	void saysThatACandidateFails() {
		assertThatThrownBy(() -> this.replay.run(messages(1), (message, raw) -> {
			throw new IllegalArgumentException("broken");
		}, (seen) -> true)).hasRootCauseMessage("broken");
	}

	private ReplayResult run(int messages, Outcome before, Outcome after) {
		return this.replay.run(messages(messages), always(before, after), (seen) -> true);
	}

	private static Comparison always(Outcome before, Outcome after) {
		return Comparison.between((message, raw) -> before, (message, raw) -> after);
	}

	private static Messages messages(int count) {
		return new Messages(count, false);
	}

	private static Outcome outcome(String end, boolean answered, boolean alarm, double clinical, String words) {
		return new Outcome(end, "", alarm, answered, clinical, List.of(), List.of(), words);
	}

	/** So many messages whose ids are numbers. */
	private static final class Messages implements StoredMessages {

		private final int count;

		private final boolean erased;

		private final AtomicInteger mostAsked = new AtomicInteger();

		Messages(int count, boolean erased) {
			this.count = count;
			this.erased = erased;
		}

		@Override
		public long count() {
			return this.count;
		}

		@Override
		public List<StoredMessage> page(@Nullable StoredMessage after, int limit) {
			this.mostAsked.accumulateAndGet(limit, Math::max);
			int first = (after == null) ? 0 : Integer.parseInt(after.id()) + 1;
			return IntStream.range(first, Math.min(first + limit, this.count))
				.mapToObj((number) -> new StoredMessage(String.valueOf(number), "", NOON, Set.of(), Set.of(), false))
				.toList();
		}

		@Override
		public Optional<byte[]> raw(StoredMessage message) {
			return this.erased ? Optional.empty() : Optional.of(new byte[0]);
		}

	}

}
