package org.inquirytriage.outbox.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.ReplyCaps.Breach;
import org.inquirytriage.outbox.SendingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcReplyCapsTests {

	private static final CapProperties CAPS = new CapProperties(3, 5, 10, 15, 4, 2);

	private final JdbcFixture fixture;

	private final JdbcReplyCaps caps;

	private int inquiry;

	JdbcReplyCapsTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
		this.caps = this.fixture.caps(CAPS);
	}

	private Optional<Breach> claim(Action action, String writer, String words) {
		this.inquiry++;
		return this.caps.claim("i" + this.inquiry, action, EmailAddress.of(writer), words);
	}

	/** An answer to other words each time. */
	private Optional<Breach> answer(String writer) {
		return claim(Action.ANSWER, writer, "words " + this.inquiry);
	}

	private void answerStrangers(int count) {
		for (int i = 0; i < count; i++) {
			assertThat(answer("a@domain" + this.inquiry + ".example")).isEmpty();
		}
	}

	@Test
	void rate06LetsOneWriterHaveSoManyADay() {
		for (int i = 0; i < 3; i++) {
			assertThat(answer("Pat@example.com")).isEmpty();
		}
		assertThat(answer("pat+tag@example.com")).contains(new Breach("RATE-06", "3 in a day to one writer", false));
	}

	@Test
	void rate06LetsOneDomainHaveSoManyAnHour() {
		for (int i = 0; i < 5; i++) {
			assertThat(answer("pat" + i + "@example.com")).isEmpty();
		}
		assertThat(answer("other@example.com")).contains(new Breach("RATE-06", "5 in an hour to one domain", false));
		assertThat(answer("other@example.org")).isEmpty();
	}

	@Test
	void rate06StopsTheServiceWhenTheWholeHasHadSoManyInAnHour() {
		answerStrangers(10);
		assertThat(answer("one.more@example.com")).contains(new Breach("RATE-06", "10 in an hour in all", true));
		assertThat(this.fixture.state.current().mode()).isEqualTo(SendingState.Mode.RECEIVE_ONLY);
		assertThat(this.fixture.state.current().reason()).isEqualTo("More automatic answers than 10 in an hour in all");
	}

	@Test
	void rate06StopsTheServiceWhenTheWholeHasHadSoManyInADay() {
		answerStrangers(10);
		this.fixture.clock.advance(Duration.ofHours(1));
		answerStrangers(5);
		assertThat(answer("one.more@example.com")).contains(new Breach("RATE-06", "15 in a day in all", true));
	}

	@Test
	void rate06SaysOnceThatTheServiceHasStopped() {
		answerStrangers(10);
		answer("one.more@example.com");
		assertThat(answer("yet.another@example.com")).map(Breach::stopped).contains(false);
	}

	@Test
	void rate06NeverLetsTwoHoursOverlap() {
		answerStrangers(5);
		this.fixture.clock.advance(Duration.ofMinutes(59));
		answerStrangers(5);
		this.fixture.clock.advance(Duration.ofMinutes(1));
		answerStrangers(5);
		assertThat(answer("one.more@example.com")).isNotEmpty();
	}

	@Test
	void rate07HoldsBackAnswersToTheSameWords() {
		assertThat(claim(Action.ANSWER, "a@a.example", "same")).isEmpty();
		assertThat(claim(Action.ANSWER, "b@b.example", "same")).isEmpty();
		assertThat(claim(Action.ANSWER, "c@c.example", "same"))
			.contains(new Breach("RATE-07", "2 in an hour to the same words", false));
		assertThat(claim(Action.ANSWER, "c@c.example", "other")).isEmpty();
	}

	@Test
	void countsEmergencyNoticesApart() {
		answerStrangers(10);
		answer("one.more@example.com");
		for (int i = 0; i < 4; i++) {
			assertThat(claim(Action.EMERGENCY_NOTICE, "a@a.example", "same")).isEmpty();
		}
		assertThat(claim(Action.SELF_HARM_NOTICE, "b@b.example", "same"))
			.contains(new Breach("RATE-06", "4 in an hour emergency notices in all", false));
	}

	@ParameterizedTest
	@EnumSource(value = Action.class, names = { "FORWARD", "ALERT" })
	void neverCountsMailToOfficesAndStaff(Action action) {
		for (int i = 0; i < 30; i++) {
			assertThat(claim(action, "office@clinic.example", "same")).isEmpty();
		}
		answerStrangers(10);
	}

	@Test
	void givesASlotBackWithTheTransactionOfTheDecision() {
		for (int i = 0; i < 8; i++) {
			this.fixture.transaction.executeWithoutResult((status) -> {
				assertThat(answer("pat@example.com")).isEmpty();
				status.setRollbackOnly();
			});
		}
	}

	@Test
	void rate06GrantsExactlyTheCapHoweverManyClaimAtATime() throws Exception {
		List<Callable<Boolean>> claims = IntStream.range(0, 40)
			.<Callable<Boolean>>mapToObj((i) -> () -> this.fixture.transaction.execute((status) -> this.caps
				.claim("race" + i, Action.ANSWER, EmailAddress.of("a@domain" + i + ".example"), "words" + i)
				.isEmpty()))
			.toList();
		long granted = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<Boolean> claim : threads.invokeAll(claims)) {
				granted += claim.get() ? 1 : 0;
			}
		}
		assertThat(granted).isEqualTo(10);
		assertThat(this.fixture.state.history(5)).hasSize(1);
	}

	@Test
	void forgetsWritersWhoseWindowsHaveEnded() {
		answer("pat@example.com");
		ReplySlots slots = new ReplySlots(this.fixture.jdbc, this.fixture.clock);
		assertThat(slots.forgetFree()).isZero();
		this.fixture.clock.advance(Duration.ofDays(1));
		assertThat(slots.forgetFree()).isEqualTo(5);
	}

}
