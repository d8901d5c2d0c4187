package org.inquirytriage.pipeline;

import java.time.Duration;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The time in which staff can stop what is about to leave, and mail that is too old. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WaitingAnswersTests {

	private static final Duration WAIT = Duration.ofMinutes(2);

	private static final String PARKING = TestReplica.question("pat@example.com", "Parking",
			"Where can visitors park?");

	private final TestReplica replica;

	WaitingAnswersTests(TestDatabase database) {
		this.replica = new TestReplica(database.create(), 50, TestReplica.PROGRAM, WAIT);
	}

	@Test
	void sendsAnAnswerOnceItsWaitIsOver() {
		this.replica.take(PARKING);
		assertThat(this.replica.transport.sent()).isEmpty();
		this.replica.clock.advance(WAIT.minusSeconds(1));
		this.replica.send();
		assertThat(this.replica.transport.sent()).isEmpty();
		this.replica.clock.advance(Duration.ofSeconds(1));
		this.replica.send();
		assertThat(this.replica.transport.sent()).hasSize(1);
	}

	@Test
	void neverSendsWhatStaffHaveStopped() {
		InquiryId id = this.replica.take(PARKING).id();
		assertThat(this.replica.outbox().outbox().cancelWaiting(id.toString(), "maria stopped it"))
			.containsExactly(Action.ANSWER);
		this.replica.clock.advance(WAIT);
		this.replica.send();
		assertThat(this.replica.transport.sent()).isEmpty();
		assertThat(this.replica.mail(id).getFirst().state()).isEqualTo(OutboxState.CANCELLED);
	}

	@Test
	void cannotStopWhatHasLeft() {
		InquiryId id = this.replica.take(PARKING).id();
		this.replica.clock.advance(WAIT);
		this.replica.send();
		assertThat(this.replica.outbox().outbox().cancelWaiting(id.toString(), "too late")).isEmpty();
	}

	@Test
	void answersTheSameQuestionOfAWriterWhoseAnswerWasStopped() {
		InquiryId first = this.replica.take(PARKING).id();
		this.replica.outbox().outbox().cancelWaiting(first.toString(), "maria stopped it");
		this.replica.take(TestReplica.question("pat@example.com", "Parking", "Where can visitors park?"));
		this.replica.clock.advance(WAIT);
		this.replica.send();
		assertThat(this.replica.transport.sent()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "My wife has crushing chest pain.", "I want to kill myself." })
	void neverLetsPeopleInDangerOrStaffWait(String text) {
		this.replica.take(TestReplica.question("pat@example.com", "Help", text));
		assertThat(this.replica.transport.sent()).extracting((message) -> message.to().toString())
			.containsExactlyInAnyOrder("pat@example.com", TestReplica.STAFF.toString());
	}

	@Test
	void letsTheOfficeReadAtOnceWhileTheWriterWaits() {
		this.replica.take(TestReplica.question("pat@example.com", "Pills", "Can I take ibuprofen with my warfarin?"));
		assertThat(this.replica.transport.sent()).extracting((message) -> message.to().toString())
			.containsExactly("heart-office@example.org");
	}

	@Test
	void imap19HoldsMailThatTheServerTookTooLongAgo() {
		InquiryId id = this.replica.receive(PARKING, this.replica.clock.instant().minus(Duration.ofDays(4)));
		this.replica.decide();
		assertThat(this.replica.rule(id)).isEqualTo("IMAP-19");
		assertThat(this.replica.inquiry(id).status()).isEqualTo(InquiryStatus.HELD);
		assertThat(this.replica.mail(id)).isEmpty();
	}

	@Test
	void imap19CallsStaffAboutAnOldEmergencyAllTheSame() {
		InquiryId id = this.replica.receive(
				TestReplica.question("pat@example.com", "Help", "My wife has crushing chest pain."),
				this.replica.clock.instant().minus(Duration.ofDays(4)));
		this.replica.decide();
		this.replica.send();
		assertThat(this.replica.inquiry(id).status()).isEqualTo(InquiryStatus.ESCALATED);
		assertThat(this.replica.transport.sent()).extracting((message) -> message.to().toString())
			.containsExactly(TestReplica.STAFF.toString());
	}

	@Test
	void imap19AnswersWhatCameInTimeHoweverLateItIsDecided() {
		InquiryId id = this.replica.receive(PARKING, this.replica.clock.instant().minus(Duration.ofDays(2)));
		this.replica.decide();
		assertThat(this.replica.mail(id)).hasSize(1);
	}

}
