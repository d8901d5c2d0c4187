package org.inquirytriage.outbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.EntryStored;
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
import static org.assertj.core.api.Assertions.entry;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcOutboxTests {

	private final JdbcFixture fixture;

	private final JdbcOutbox outbox;

	JdbcOutboxTests(TestDatabase database) {
		this.fixture = new JdbcFixture(database);
		this.outbox = this.fixture.outbox;
	}

	@Test
	void findsTheEntriesOfSeveralInquiries() {
		OutboxEntry first = TestMessages.answerEntry("i1");
		OutboxEntry second = TestMessages.answerEntry("i2");
		this.outbox.store(first);
		this.outbox.store(second);
		this.outbox.store(TestMessages.answerEntry("i3"));
		assertThat(this.outbox.ofInquiries(List.of("i1", "i2", "i4"))).containsOnly(entry("i1", List.of(first)),
				entry("i2", List.of(second)));
	}

	@Test
	void keepsEveryFieldOfAnEntry() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		assertThat(this.outbox.store(entry)).isTrue();
		assertThat(this.outbox.ofInquiry("i1")).containsExactly(entry);
	}

	@Test
	void countsWhatMayStillLeaveByWhatItDoes() {
		this.outbox.store(TestMessages.answerEntry("i1"));
		this.outbox.store(TestMessages.answerEntry("i2"));
		this.outbox.store(TestMessages.forwardEntry("i3"));
		this.outbox.store(TestMessages.answerEntry("i4"));
		this.outbox.cancel(this.fixture.entryOf("i4").id(), "no longer asked for");
		assertThat(this.outbox.waiting()).containsOnly(entry(Action.ANSWER, 2L), entry(Action.FORWARD, 1L));
	}

	@Test
	void findsAnEntryByItsMessageId() {
		OutboxEntry entry = TestMessages.forwardEntry("i1");
		this.outbox.store(entry);
		assertThat(this.outbox.withMessageId(entry.message().messageId())).contains(entry);
	}

	@Test
	void storesATextWithANul() {
		OutboundMessage answer = TestMessages.answer("i1");
		OutboundMessage hostile = new OutboundMessage(answer.messageId(), answer.created(), answer.from(),
				"Pro\u0000gram", answer.to(), "Par\u0000king", "a\u0000b", null, List.of(), answer.autoSubmitted(),
				"en", null);
		this.outbox.store(OutboxEntry.ready("i1", Action.ANSWER, hostile));
		assertThat(this.fixture.entryOf("i1").message())
			.extracting(OutboundMessage::fromName, OutboundMessage::subject, OutboundMessage::text)
			.containsExactly("Program", "Parking", "ab");
	}

	@Test
	void storesOneEntryForInquiryActionAndRecipient() {
		this.outbox.store(TestMessages.answerEntry("i1"));
		assertThat(this.outbox.store(TestMessages.answerEntry("i1"))).isFalse();
		assertThat(this.outbox.ofInquiry("i1")).hasSize(1);
	}

	@Test
	void storesSeveralActionsOfOneInquiry() {
		this.outbox.store(TestMessages.answerEntry("i1"));
		this.outbox.store(TestMessages.forwardEntry("i1"));
		assertThat(this.outbox.ofInquiry("i1")).extracting(OutboxEntry::action)
			.containsExactlyInAnyOrder(Action.ANSWER, Action.FORWARD);
	}

	@Test
	void losesAnEntryWithTheTransactionOfTheDecision() {
		this.fixture.transaction.executeWithoutResult((status) -> {
			this.outbox.store(TestMessages.answerEntry("i1"));
			status.setRollbackOnly();
		});
		assertThat(this.outbox.ofInquiry("i1")).isEmpty();
	}

	@Test
	void keepsTheDecisionGoingWhenAnEntryIsThereAlready() {
		this.outbox.store(TestMessages.answerEntry("i1"));
		this.fixture.transaction.executeWithoutResult((status) -> {
			this.outbox.store(TestMessages.answerEntry("i1"));
			this.outbox.store(TestMessages.forwardEntry("i1"));
		});
		assertThat(this.outbox.ofInquiry("i1")).hasSize(2);
	}

	@Test
	void tellsOfAStoredEntryOnce() {
		this.outbox.store(TestMessages.answerEntry("i1"));
		this.outbox.store(TestMessages.answerEntry("i1"));
		assertThat(this.fixture.events).containsExactly(new EntryStored());
	}

	@Test
	void cancelsAnEntryBeforeItLeaves() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.outbox.store(entry);
		assertThat(this.outbox.cancel(entry.id(), "stopped by staff")).isTrue();
		assertThat(this.outbox.inState(OutboxState.CANCELLED, 10)).singleElement()
			.extracting(OutboxEntry::serverReply)
			.isEqualTo("stopped by staff");
		assertThat(this.fixture.deliveries.claim(10, JdbcFixture.LEASE)).isEmpty();
	}

	@Test
	void takesAnEntryOutAgainSoThatItCanBeStoredAnew() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.outbox.store(entry);
		assertThat(this.outbox.withdraw(entry.id())).isTrue();
		assertThat(this.outbox.ofInquiry("i1")).isEmpty();
		assertThat(this.outbox.store(entry)).isTrue();
	}

	@Test
	void takesNoEntryOutThatMayBeLeaving() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.outbox.store(entry);
		Claim claim = this.fixture.deliveries.claim(1, Duration.ofMinutes(1)).getFirst();
		this.fixture.deliveries.begin(claim, Duration.ofMinutes(1));
		assertThat(this.outbox.withdraw(entry.id())).isFalse();
	}

	@Test
	void sendsNothingThatWasTakenOutWhileARelayHeldIt() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.outbox.store(entry);
		Claim claim = this.fixture.deliveries.claim(1, Duration.ofMinutes(1)).getFirst();
		assertThat(this.outbox.withdraw(entry.id())).isTrue();
		assertThat(this.fixture.deliveries.begin(claim, Duration.ofMinutes(1))).isFalse();
	}

	@Test
	void cancelsAnEntryThatARelayHoldsButHasNotBegun() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.outbox.store(entry);
		Claim claim = this.fixture.claimed();
		assertThat(this.outbox.cancel(entry.id(), "stopped by staff")).isTrue();
		assertThat(this.fixture.deliveries.begin(claim, JdbcFixture.LEASE)).isFalse();
	}

	@Test
	void doesNotCancelAnEntryThatIsBeingSent() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.outbox.store(entry);
		this.fixture.begun();
		assertThat(this.outbox.cancel(entry.id(), "too late")).isFalse();
		assertThat(this.fixture.entryOf("i1").state()).isEqualTo(OutboxState.SENDING);
	}

	@Test
	void givesTheClaimOfACancelledEntryBack() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.fixture.ledger.claim("i1", Action.ANSWER, entry.recipient(), "parking");
		this.outbox.store(entry);
		this.outbox.cancel(entry.id(), "stopped by staff");
		assertThat(this.fixture.ledger.claim("i2", Action.ANSWER, entry.recipient(), "parking"))
			.isEqualTo(new Allowance.Granted());
	}

	@Test
	void sendsAFailedEntryAgainOnAPersonsWord() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.outbox.store(entry);
		this.fixture.deliveries.settle(this.fixture.begun(), new Settlement(OutboxState.FAILED, null, "550 no"));
		this.fixture.clock.advance(Duration.ofDays(3));
		assertThat(this.outbox.resend(entry.id())).isTrue();
		Instant released = TestMessages.CREATED.plus(Duration.ofDays(3));
		assertThat(this.fixture.entryOf("i1"))
			.extracting(OutboxEntry::state, OutboxEntry::due, OutboxEntry::waitingSince, OutboxEntry::attempts)
			.containsExactly(OutboxState.READY, released, released, 0);
	}

	@Test
	void neverSendsAnEntryAgainThatWasSent() {
		OutboxEntry entry = TestMessages.answerEntry("i1");
		this.outbox.store(entry);
		this.fixture.deliveries.settle(this.fixture.begun(), new Settlement(OutboxState.SENT, null, "250 ok"));
		assertThat(this.outbox.resend(entry.id())).isFalse();
		assertThat(this.fixture.entryOf("i1").state()).isEqualTo(OutboxState.SENT);
	}

}
