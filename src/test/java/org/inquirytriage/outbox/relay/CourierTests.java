package org.inquirytriage.outbox.relay;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.DeliveryOutcome.Deferred;
import org.inquirytriage.outbox.DeliveryOutcome.Delivered;
import org.inquirytriage.outbox.DeliveryOutcome.InDoubt;
import org.inquirytriage.outbox.DeliveryOutcome.Refused;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.SendingPermission.Verdict;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.outbox.TestMessages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CourierTests {

	private static final Instant NOW = TestMessages.CREATED;

	private static final Duration PAUSE = Duration.ofSeconds(15);

	private final TestClock clock = new TestClock(NOW);

	private final Recorder recorder = new Recorder();

	private Verdict verdict = Verdict.SEND;

	private void carry(OutboxEntry entry, DeliveryOutcome outcome) {
		this.recorder.outcome = outcome;
		RetryPolicy policy = new RetryPolicy(PAUSE, Duration.ofMinutes(30), Duration.ofHours(24), () -> 0);
		new Courier(this.recorder, this.recorder, (digest) -> {
			throw new IOException("nothing is kept");
		}, (ignored) -> this.verdict, policy, this.clock).carry(new Claim(entry, 1));
	}

	private static OutboxEntry unknown(OutboxEntry entry) {
		return new OutboxEntry(entry.id(), entry.inquiryId(), entry.action(), entry.message(), OutboxState.UNKNOWN, 1,
				NOW, NOW, true, "cut", NOW, "");
	}

	@Test
	void recordsThatItBeginsBeforeItSends() {
		carry(TestMessages.answerEntry("i1"), new Delivered("250 ok"));
		assertThat(this.recorder.events).containsExactly("begin", "deliver NONE", "settle");
		assertThat(this.recorder.settlement).isEqualTo(new Settlement(OutboxState.SENT, null, "250 ok"));
	}

	@Test
	void sendsNothingWhenItsHoldIsLost() {
		this.recorder.holds = false;
		carry(TestMessages.answerEntry("i1"), new Delivered("250 ok"));
		assertThat(this.recorder.events).containsExactly("begin");
	}

	@Test
	void triesADeferredMessageAgainAfterAPause() {
		carry(TestMessages.answerEntry("i1"), new Deferred("451 later"));
		assertThat(this.recorder.settlement).isEqualTo(new Settlement(OutboxState.RETRY, NOW.plus(PAUSE), "451 later"));
	}

	@Test
	void givesADeferredMessageUpAtItsDeadline() {
		this.clock.advance(Duration.ofHours(24).minus(PAUSE).plusSeconds(1));
		carry(TestMessages.answerEntry("i1"), new Deferred("451 later"));
		assertThat(this.recorder.settlement).isEqualTo(new Settlement(OutboxState.FAILED, null, "451 later"));
	}

	@Test
	void sendsNothingThatWaitedBeyondItsDeadline() {
		this.clock.advance(Duration.ofHours(24).plusSeconds(1));
		carry(TestMessages.answerEntry("i1"), new Delivered("250 ok"));
		assertThat(this.recorder.events).containsExactly("settle");
		assertThat(this.recorder.settlement.state()).isEqualTo(OutboxState.FAILED);
	}

	@Test
	void leavesARefusedMessageToStaff() {
		carry(TestMessages.forwardEntry("i1"), new Refused("550 no"));
		assertThat(this.recorder.settlement).isEqualTo(new Settlement(OutboxState.FAILED, null, "550 no"));
	}

	@Test
	void neverTriesAnAnswerInDoubtAgain() {
		carry(TestMessages.answerEntry("i1"), new InDoubt("cut"));
		assertThat(this.recorder.settlement).isEqualTo(new Settlement(OutboxState.UNKNOWN, null, "cut"));
	}

	@Test
	void triesAForwardInDoubtAgain() {
		carry(TestMessages.forwardEntry("i1"), new InDoubt("cut"));
		assertThat(this.recorder.settlement).isEqualTo(new Settlement(OutboxState.UNKNOWN, NOW.plus(PAUSE), "cut"));
	}

	@Test
	void saysOfAForwardInDoubtThatItMayBeADuplicate() {
		carry(unknown(TestMessages.forwardEntry("i1")), new Delivered("250 ok"));
		assertThat(this.recorder.events).containsExactly("begin", "deliver POSSIBLE", "settle");
	}

	@Test
	void leavesAForwardInDoubtToStaffAtItsDeadline() {
		this.clock.advance(Duration.ofHours(25));
		carry(unknown(TestMessages.forwardEntry("i1")), new Delivered("250 ok"));
		assertThat(this.recorder.settlement.state()).isEqualTo(OutboxState.UNKNOWN);
		assertThat(this.recorder.settlement.due()).isNull();
	}

	@Test
	void isInDoubtWhenTheTransportBreaks() {
		this.recorder.breaks = true;
		carry(TestMessages.answerEntry("i1"), new Delivered("250 ok"));
		assertThat(this.recorder.settlement.state()).isEqualTo(OutboxState.UNKNOWN);
	}

	@Test
	void sendsNothingWhileNothingMayLeave() {
		this.verdict = Verdict.WAIT;
		carry(TestMessages.answerEntry("i1"), new Delivered("250 ok"));
		assertThat(this.recorder.events).containsExactly("release " + NOW.plusSeconds(30) + " waiting since " + NOW);
	}

	@Test
	void leavesAnAnswerToStaffThatNothingLetLeaveUntilItsDeadline() {
		this.verdict = Verdict.WAIT;
		this.clock.advance(Duration.ofHours(25));
		carry(TestMessages.answerEntry("i1"), new Delivered("250 ok"));
		assertThat(this.recorder.settlement.state()).isEqualTo(OutboxState.FAILED);
	}

	@Test
	void neverGivesAForwardUpWhileNothingMayLeave() {
		this.verdict = Verdict.WAIT;
		this.clock.advance(Duration.ofHours(25));
		carry(TestMessages.forwardEntry("i1"), new Delivered("250 ok"));
		Instant now = this.clock.instant();
		assertThat(this.recorder.events).containsExactly("release " + now.plusSeconds(30) + " waiting since " + now);
	}

	@Test
	void takesBackWhatMustNeverLeave() {
		this.verdict = Verdict.CANCEL;
		carry(TestMessages.answerEntry("i1"), new Delivered("250 ok"));
		assertThat(this.recorder.events).containsExactly("settle");
		assertThat(this.recorder.settlement.state()).isEqualTo(OutboxState.CANCELLED);
	}

	/** Deliveries and transport that write down what is asked of them. */
	private static final class Recorder implements Deliveries, MailTransport {

		private final List<String> events = new ArrayList<>();

		private DeliveryOutcome outcome = new Delivered("250 ok");

		private Settlement settlement = new Settlement(OutboxState.READY, null, "");

		private boolean holds = true;

		private boolean breaks;

		@Override
		public List<Claim> claim(int limit, Duration lease) {
			return List.of();
		}

		@Override
		public boolean begin(Claim claim, Duration lease) {
			this.events.add("begin");
			return this.holds;
		}

		@Override
		public void prolong(Collection<Claim> claims, Duration lease) {
			throw new UnsupportedOperationException("The relay does this");
		}

		@Override
		public boolean settle(Claim claim, Settlement settlement) {
			this.events.add("settle");
			this.settlement = settlement;
			return true;
		}

		@Override
		public void release(Claim claim, Instant due, Instant waitingSince) {
			this.events.add("release " + due + " waiting since " + waitingSince);
		}

		@Override
		public DeliveryOutcome deliver(OutboundMessage message, Repeat repeat, AttachmentSource attachments) {
			this.events.add("deliver " + repeat);
			if (this.breaks) {
				throw new IllegalStateException("broken");
			}
			return this.outcome;
		}

	}

}
