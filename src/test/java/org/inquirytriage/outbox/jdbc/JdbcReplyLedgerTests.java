package org.inquirytriage.outbox.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.outbox.ReplyLedger.Allowance;
import org.inquirytriage.outbox.ReplyLedger.Allowance.Granted;
import org.inquirytriage.outbox.ReplyLedger.Allowance.HeldBack;
import org.inquirytriage.outbox.TestMessages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcReplyLedgerTests {

	private static final EmailAddress WRITER = EmailAddress.of("Writer@Example.com");

	private final JdbcFixture fixture;

	private final ReplyLedger ledger;

	JdbcReplyLedgerTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
		this.ledger = this.fixture.ledger;
	}

	private Allowance claim(String inquiryId, String handle) {
		return this.ledger.claim(inquiryId, Action.ANSWER, WRITER, handle);
	}

	@Test
	void grantsTheFirstClaim() {
		assertThat(claim("i1", "parking")).isEqualTo(new Granted());
	}

	@Test
	@Tag("RATE-01")
	void holdsTheSameResponseBackUntilItsWindowEnds() {
		claim("i1", "parking");
		assertThat(claim("i2", "parking"))
			.isEqualTo(new HeldBack("RATE-01", TestMessages.CREATED.plus(Duration.ofDays(1))));
	}

	@Test
	@Tag("RATE-03")
	void grantsAnotherResponseToTheSameWriter() {
		claim("i1", "parking");
		assertThat(claim("i2", "visiting-hours")).isEqualTo(new Granted());
	}

	@Test
	@Tag("RATE-02")
	void comparesWritersInNormalisedForm() {
		claim("i1", "parking");
		assertThat(this.ledger.claim("i2", Action.ANSWER, EmailAddress.of("writer+tag@example.com"), "parking"))
			.isInstanceOf(HeldBack.class);
	}

	@Test
	void holdsBackUntilTheLastMomentOfTheWindow() {
		claim("i1", "parking");
		this.fixture.clock.advance(Duration.ofDays(1).minusMillis(1));
		assertThat(claim("i2", "parking")).isInstanceOf(HeldBack.class);
		this.fixture.clock.advance(Duration.ofMillis(1));
		assertThat(claim("i2", "parking")).isEqualTo(new Granted());
	}

	@ParameterizedTest
	@EnumSource(value = Action.class, names = { "REDIRECT_NOTICE", "HOLDING_NOTICE" })
	void holdsNoticesBackForAWeek(Action action) {
		this.ledger.claim("i1", action, WRITER, "notice");
		this.fixture.clock.advance(Duration.ofDays(7).minusSeconds(1));
		assertThat(this.ledger.claim("i2", action, WRITER, "notice")).isInstanceOf(HeldBack.class);
		this.fixture.clock.advance(Duration.ofSeconds(1));
		assertThat(this.ledger.claim("i2", action, WRITER, "notice")).isEqualTo(new Granted());
	}

	@ParameterizedTest
	@EnumSource(value = Action.class, names = { "EMERGENCY_NOTICE", "SELF_HARM_NOTICE" })
	void holdsEmergencyNoticesBackForAnHourOnly(Action action) {
		this.ledger.claim("i1", action, WRITER, "notice");
		assertThat(this.ledger.claim("i2", action, WRITER, "notice")).isInstanceOf(HeldBack.class);
		this.fixture.clock.advance(Duration.ofHours(1));
		assertThat(this.ledger.claim("i3", action, WRITER, "notice")).isEqualTo(new Granted());
	}

	@ParameterizedTest
	@EnumSource(value = Action.class, names = { "FORWARD", "ALERT" })
	void neverHoldsMailToOfficesAndStaffBack(Action action) {
		this.ledger.claim("i1", action, WRITER, "forward");
		assertThat(this.ledger.claim("i2", action, WRITER, "forward")).isEqualTo(new Granted());
	}

	@Test
	@Tag("RATE-11")
	void grantsTheSameInquiryAgainWhenItsDecisionIsRepeated() {
		claim("i1", "parking");
		assertThat(claim("i1", "parking")).isEqualTo(new Granted());
	}

	@Test
	void losesAClaimWithTheTransactionOfTheDecision() {
		this.fixture.transaction.executeWithoutResult((status) -> {
			claim("i1", "parking");
			status.setRollbackOnly();
		});
		assertThat(claim("i2", "parking")).isEqualTo(new Granted());
	}

	@Test
	void grantsAfterARelease() {
		claim("i1", "parking");
		this.ledger.release("i1", Action.ANSWER);
		assertThat(claim("i2", "parking")).isEqualTo(new Granted());
	}

	@Test
	void releasesNothingThatAnotherInquiryClaimed() {
		claim("i1", "parking");
		this.ledger.release("i2", Action.ANSWER);
		assertThat(claim("i3", "parking")).isInstanceOf(HeldBack.class);
	}

	@Test
	@Tag("RATE-04")
	void remembersTheFirstOfManyWriters() {
		claim("i1", "parking");
		for (int number = 0; number < 1_200; number++) {
			this.ledger.claim("other" + number, Action.ANSWER, EmailAddress.of("w" + number + "@example.net"),
					"parking");
		}
		assertThat(claim("i2", "parking")).isInstanceOf(HeldBack.class);
	}

	@Test
	@Tag("RATE-04")
	void forgetsAWriterOnceTheWindowHasEnded() {
		claim("i1", "parking");
		LedgerRetention retention = new LedgerRetention(this.fixture.jdbc,
				new ReplySlots(this.fixture.jdbc, this.fixture.clock), this.fixture.clock);
		retention.forget();
		assertThat(rows()).isEqualTo(1);
		this.fixture.clock.advance(Duration.ofDays(1));
		retention.forget();
		assertThat(rows()).isZero();
	}

	private int rows() {
		return this.fixture.jdbc.sql("select count(*) from reply_ledger").query(Integer.class).single();
	}

	@Test
	@Tag("RATE-05")
	void grantsOneOfManyClaimsAtATime() throws Exception {
		assertThat(grantedInRace("first")).isEqualTo(1);
	}

	@Test
	@Tag("RATE-05")
	void grantsOneOfManyClaimsAtATimeWhenAWindowEnds() throws Exception {
		claim("i0", "parking");
		this.fixture.clock.advance(Duration.ofDays(1));
		assertThat(grantedInRace("second")).isEqualTo(1);
	}

	private long grantedInRace(String prefix) throws Exception {
		int claimants = 8;
		CyclicBarrier start = new CyclicBarrier(claimants);
		List<Future<Allowance>> allowances = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(claimants)) {
			for (int i = 0; i < claimants; i++) {
				String inquiryId = prefix + i;
				allowances.add(threads.submit(() -> {
					start.await();
					return this.fixture.transaction.execute((status) -> claim(inquiryId, "parking"));
				}));
			}
		}
		long granted = 0;
		for (Future<Allowance> allowance : allowances) {
			granted += (allowance.get() instanceof Granted) ? 1 : 0;
		}
		return granted;
	}

}
