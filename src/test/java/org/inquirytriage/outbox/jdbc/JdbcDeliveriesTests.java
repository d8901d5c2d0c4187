package org.inquirytriage.outbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.ReplyLedger.Allowance;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.relay.Claim;
import org.inquirytriage.outbox.relay.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcDeliveriesTests {

	private static final Duration LEASE = JdbcFixture.LEASE;

	private final JdbcFixture fixture;

	private final JdbcDeliveries deliveries;

	JdbcDeliveriesTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
		this.deliveries = this.fixture.deliveries;
	}

	private void store(OutboxEntry entry) {
		this.fixture.outbox.store(entry);
	}

	private OutboxEntry entryOf(String inquiryId) {
		return this.fixture.entryOf(inquiryId);
	}

	@Test
	void claimsTheMostUrgentFirst() {
		store(TestMessages.answerEntry("i1"));
		store(TestMessages.forwardEntry("i2"));
		store(OutboxEntry.ready("i3", Action.EMERGENCY_NOTICE, TestMessages.answer("i3")));
		assertThat(this.deliveries.claim(2, LEASE)).extracting((claim) -> claim.entry().inquiryId())
			.containsExactly("i3", "i2");
	}

	@Test
	void leavesAnEntryAloneBeforeItIsDue() {
		Instant later = TestMessages.CREATED.plus(Duration.ofMinutes(2));
		store(OutboxEntry.ready("i1", Action.ANSWER, TestMessages.answer("i1"), later));
		assertThat(this.deliveries.claim(10, LEASE)).isEmpty();
		this.fixture.clock.advance(Duration.ofMinutes(2));
		assertThat(this.deliveries.claim(10, LEASE)).hasSize(1);
	}

	@Test
	void claimsAnEntryOnceWhileTheHoldLasts() {
		store(TestMessages.answerEntry("i1"));
		this.fixture.claimed();
		assertThat(this.deliveries.claim(10, LEASE)).isEmpty();
	}

	@Test
	void claimsAnEntryAgainThatWasNotBegunWhenTheHoldRanOut() {
		store(TestMessages.answerEntry("i1"));
		Claim lost = this.fixture.claimed();
		this.fixture.clock.advance(LEASE);
		Claim claim = this.fixture.claimed();
		assertThat(claim.fence()).isGreaterThan(lost.fence());
		assertThat(this.deliveries.begin(lost, LEASE)).isFalse();
		assertThat(this.deliveries.begin(claim, LEASE)).isTrue();
	}

	@Test
	void doesNotBeginOnAHoldThatRanOut() {
		store(TestMessages.answerEntry("i1"));
		Claim claim = this.fixture.claimed();
		this.fixture.clock.advance(LEASE);
		assertThat(this.deliveries.begin(claim, LEASE)).isFalse();
	}

	@Test
	void recordsThatTransmissionMayHaveBegun() {
		store(TestMessages.answerEntry("i1"));
		this.fixture.begun();
		assertThat(entryOf("i1")).extracting(OutboxEntry::state, OutboxEntry::attempts)
			.containsExactly(OutboxState.SENDING, 1);
	}

	@Test
	void beginsAnAttemptOnce() {
		store(TestMessages.answerEntry("i1"));
		Claim claim = this.fixture.begun();
		assertThat(this.deliveries.begin(claim, LEASE)).isFalse();
	}

	@Test
	void recordsWhatTheServerSaid() {
		store(TestMessages.answerEntry("i1"));
		Claim claim = this.fixture.begun();
		assertThat(this.deliveries.settle(claim, new Settlement(OutboxState.SENT, null, "250 2.0.0 taken\r\n")))
			.isTrue();
		assertThat(entryOf("i1")).extracting(OutboxEntry::state, OutboxEntry::due, OutboxEntry::serverReply)
			.containsExactly(OutboxState.SENT, null, "250 2.0.0 taken");
	}

	@Test
	void keepsALongOrHostileReplyOnOneLine() {
		store(TestMessages.answerEntry("i1"));
		String reply = "550 \u0000\u0007no\r\n" + "x".repeat(5000);
		this.deliveries.settle(this.fixture.begun(), new Settlement(OutboxState.FAILED, null, reply));
		assertThat(entryOf("i1").serverReply()).hasSize(1000).startsWith("550 no xxx");
	}

	@Test
	void givesADeferredEntryBackWhenItIsDue() {
		store(TestMessages.answerEntry("i1"));
		Instant due = TestMessages.CREATED.plus(Duration.ofMinutes(1));
		this.deliveries.settle(this.fixture.begun(), new Settlement(OutboxState.RETRY, due, "451 later"));
		assertThat(this.deliveries.claim(10, LEASE)).isEmpty();
		this.fixture.clock.advance(Duration.ofMinutes(1));
		assertThat(this.fixture.claimed().entry().attempts()).isEqualTo(1);
	}

	@Test
	void neverSendsAnAnswerAgainWhoseSenderDied() {
		store(TestMessages.answerEntry("i1"));
		this.fixture.begun();
		this.fixture.clock.advance(LEASE);
		assertThat(this.deliveries.claim(10, LEASE)).isEmpty();
		assertThat(entryOf("i1")).extracting(OutboxEntry::state, OutboxEntry::due, OutboxEntry::inDoubt)
			.containsExactly(OutboxState.UNKNOWN, null, true);
		this.fixture.clock.advance(Duration.ofDays(30));
		assertThat(this.deliveries.claim(10, LEASE)).isEmpty();
	}

	@Test
	void sendsAForwardAgainWhoseSenderDied() {
		store(TestMessages.forwardEntry("i1"));
		this.fixture.begun();
		this.fixture.clock.advance(LEASE);
		assertThat(this.deliveries.claim(10, LEASE)).isEmpty();
		assertThat(entryOf("i1").state()).isEqualTo(OutboxState.UNKNOWN);
		assertThat(this.fixture.begun().entry().inDoubt()).isTrue();
	}

	@Test
	void keepsAnEntryOfASenderThatGivesSignsOfLife() {
		store(TestMessages.forwardEntry("i1"));
		Claim claim = this.fixture.begun();
		this.fixture.clock.advance(LEASE.minusSeconds(1));
		this.deliveries.prolong(List.of(claim), LEASE);
		this.fixture.clock.advance(LEASE.minusSeconds(1));
		assertThat(this.deliveries.claim(10, LEASE)).isEmpty();
		assertThat(entryOf("i1").state()).isEqualTo(OutboxState.SENDING);
	}

	@Test
	void prolongsNoHoldThatRanOutOrWasNeverBegun() {
		store(TestMessages.answerEntry("i1"));
		Claim claim = this.fixture.claimed();
		this.deliveries.prolong(List.of(claim), LEASE.multipliedBy(2));
		assertThat(entryOf("i1").due()).isEqualTo(TestMessages.CREATED.plus(LEASE));
		this.deliveries.begin(claim, LEASE);
		this.fixture.clock.advance(LEASE);
		this.deliveries.prolong(List.of(claim), LEASE);
		assertThat(entryOf("i1").due()).isEqualTo(TestMessages.CREATED.plus(LEASE));
	}

	@Test
	void prolongsNoPauseBeforeTheNextAttempt() {
		store(TestMessages.answerEntry("i1"));
		Claim claim = this.fixture.begun();
		Instant due = TestMessages.CREATED.plus(Duration.ofMinutes(1));
		this.deliveries.settle(claim, new Settlement(OutboxState.RETRY, due, "451 later"));
		this.deliveries.prolong(List.of(claim), LEASE);
		assertThat(entryOf("i1").due()).isEqualTo(due);
	}

	@Test
	void believesASenderThatWasOnlySlow() {
		store(TestMessages.answerEntry("i1"));
		Claim claim = this.fixture.begun();
		this.fixture.clock.advance(LEASE);
		this.deliveries.claim(10, LEASE);
		assertThat(this.deliveries.settle(claim, new Settlement(OutboxState.SENT, null, "250 ok"))).isTrue();
		assertThat(entryOf("i1")).extracting(OutboxEntry::state, OutboxEntry::inDoubt)
			.containsExactly(OutboxState.SENT, false);
	}

	@Test
	void doesNotBelieveASenderWhoseEntryAnotherHolds() {
		store(TestMessages.forwardEntry("i1"));
		Claim slow = this.fixture.begun();
		this.fixture.clock.advance(LEASE);
		this.deliveries.claim(10, LEASE);
		this.fixture.begun();
		assertThat(this.deliveries.settle(slow, new Settlement(OutboxState.FAILED, null, "550 no"))).isFalse();
		assertThat(entryOf("i1").state()).isEqualTo(OutboxState.SENDING);
	}

	@Test
	void givesAnEntryBackWithoutAnAttempt() {
		store(TestMessages.answerEntry("i1"));
		Instant due = TestMessages.CREATED.plus(Duration.ofMinutes(1));
		this.deliveries.release(this.fixture.claimed(), due, TestMessages.CREATED);
		assertThat(entryOf("i1")).extracting(OutboxEntry::state, OutboxEntry::due, OutboxEntry::attempts)
			.containsExactly(OutboxState.READY, due, 0);
	}

	@Test
	void givesTheLedgerClaimOfAFailedEntryBack() {
		assertThat(allowanceAfter(OutboxState.FAILED)).isEqualTo(new Allowance.Granted());
	}

	@Test
	void keepsTheLedgerClaimOfAnEntryInDoubt() {
		assertThat(allowanceAfter(OutboxState.UNKNOWN)).isInstanceOf(Allowance.HeldBack.class);
	}

	@Test
	void keepsTheLedgerClaimOfAnEntryThatIsTriedAgain() {
		assertThat(allowanceAfter(OutboxState.RETRY)).isInstanceOf(Allowance.HeldBack.class);
	}

	@Test
	void keepsTheLedgerClaimOfAFailedEntryThatMayHaveArrivedBefore() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.fixture.ledger.claim("i1", Action.ANSWER, entry.recipient(), "parking");
		store(entry);
		this.deliveries.settle(this.fixture.begun(), new Settlement(OutboxState.UNKNOWN, null, "cut"));
		this.fixture.outbox.resend(entry.id());
		this.deliveries.settle(this.fixture.begun(), new Settlement(OutboxState.FAILED, null, "550 no"));
		assertThat(entryOf("i1").inDoubt()).isTrue();
		assertThat(this.fixture.ledger.claim("i2", Action.ANSWER, entry.recipient(), "parking"))
			.isInstanceOf(Allowance.HeldBack.class);
	}

	private Allowance allowanceAfter(OutboxState state) {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.fixture.ledger.claim("i1", Action.ANSWER, entry.recipient(), "parking");
		store(entry);
		this.deliveries.settle(this.fixture.begun(), new Settlement(state, null, "said"));
		return this.fixture.ledger.claim("i2", Action.ANSWER, entry.recipient(), "parking");
	}

	@Test
	void letsOneUnreadableRowKeepNoOtherWaiting() {
		store(TestMessages.answerEntry("i1"));
		store(TestMessages.answerEntry("i2"));
		this.fixture.jdbc.sql("update outbox_entry set recipient = 'nobody' where inquiry_id = 'i1'").update();
		assertThat(this.fixture.claimed().entry().inquiryId()).isEqualTo("i2");
		assertThat(this.fixture.jdbc.sql("select state from outbox_entry where inquiry_id = 'i1'")
			.query(String.class)
			.single()).isEqualTo("FAILED");
	}

	@Test
	void handsEveryEntryToOneOfSeveralRelays() throws Exception {
		int relays = 4;
		int entries = 60;
		for (int i = 0; i < entries; i++) {
			store(TestMessages.answerEntry("i" + i));
		}
		Set<String> begun = ConcurrentHashMap.newKeySet();
		List<Future<Integer>> counts = new ArrayList<>();
		CyclicBarrier start = new CyclicBarrier(relays);
		try (ExecutorService threads = Executors.newFixedThreadPool(relays)) {
			for (int i = 0; i < relays; i++) {
				counts.add(threads.submit(() -> {
					start.await();
					return beginAll(begun);
				}));
			}
		}
		int total = 0;
		for (Future<Integer> count : counts) {
			total += count.get();
		}
		assertThat(total).isEqualTo(entries);
		assertThat(begun).hasSize(entries);
	}

	private int beginAll(Set<String> begun) {
		int count = 0;
		for (List<Claim> claims = someClaims(); !claims.isEmpty(); claims = someClaims()) {
			for (Claim claim : claims) {
				assertThat(this.deliveries.begin(claim, LEASE)).isTrue();
				begun.add(claim.entry().inquiryId());
				count++;
			}
		}
		return count;
	}

	private List<Claim> someClaims() {
		return this.deliveries.claim(3, LEASE);
	}

}
