package org.inquirytriage.inquiry.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Casework.Settling;
import org.inquirytriage.inquiry.Inquiries.WaitingCount;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryFilter.Scope;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.TestMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcCaseworkTests {

	private static final Duration LEASE = Duration.ofMinutes(10);

	private static final Settling ANSWERED = new Settling("answer", InquiryStatus.DONE, Priority.USUAL,
			Map.of("topics", "hours"));

	private static final Settling BEFORE = new Settling("answer", InquiryStatus.HELD, Priority.USUAL, Map.of());

	private final InquiryFixture fixture;

	private final JdbcCasework casework;

	private final InquiryId held;

	JdbcCaseworkTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.casework = this.fixture.casework;
		this.held = this.fixture.decided(TestMail.at(1), InquiryFixture.hold("unsure"));
	}

	@Test
	void givesAnInquiryToOnePersonAtATime() {
		assertThat(this.casework.claim(this.held, "dana", LEASE)).isTrue();
		assertThat(this.casework.claim(this.held, "kim", LEASE)).isFalse();
		assertThat(this.fixture.found(this.held).claimedBy(this.fixture.clock.instant())).contains("dana");
	}

	@Test
	void givesAnInquiryToSomebodyElseOnceAClaimHasRunOut() {
		this.casework.claim(this.held, "dana", LEASE);
		this.fixture.clock.advance(LEASE);
		assertThat(this.fixture.found(this.held).claimedBy(this.fixture.clock.instant())).isEmpty();
		assertThat(this.casework.claim(this.held, "kim", LEASE)).isTrue();
	}

	@Test
	void prolongsAClaimWithoutAnotherEvent() {
		this.casework.claim(this.held, "dana", LEASE);
		this.fixture.clock.advance(LEASE.dividedBy(2));
		this.casework.claim(this.held, "dana", LEASE);
		this.fixture.clock.advance(LEASE.dividedBy(2));
		assertThat(this.casework.claim(this.held, "kim", LEASE)).isFalse();
		assertThat(this.fixture.history.of(this.held)).filteredOn((event) -> event.kind() == InquiryEvent.Kind.CLAIMED)
			.hasSize(1);
	}

	@Test
	void givesAnInquiryBack() {
		this.casework.claim(this.held, "dana", LEASE);
		assertThat(this.casework.release(this.held, "kim")).isFalse();
		assertThat(this.casework.release(this.held, "dana")).isTrue();
		assertThat(this.casework.claim(this.held, "kim", LEASE)).isTrue();
	}

	@Test
	void closesAClaimedInquiry() {
		this.casework.claim(this.held, "dana", LEASE);
		long version = this.fixture.found(this.held).version();
		assertThat(this.casework.close(this.held, version, "dana", Map.of("how", "answered by phone"))).isTrue();
		Inquiry closed = this.fixture.found(this.held);
		assertThat(closed.status()).isEqualTo(InquiryStatus.DONE);
		assertThat(closed.handling().claim()).isNull();
		assertThat(this.fixture.history.of(this.held).getLast()).satisfies((event) -> {
			assertThat(event.kind()).isEqualTo(InquiryEvent.Kind.CLOSED);
			assertThat(event.actor()).isEqualTo("dana");
			assertThat(event.details()).containsOnly(Map.entry("how", "answered by phone"));
		});
	}

	@Test
	void closesNothingThatIsNotClaimed() {
		long version = this.fixture.found(this.held).version();
		assertThat(this.casework.close(this.held, version, "dana", Map.of())).isFalse();
	}

	@Test
	void closesNothingThatChangedSinceItWasSeen() {
		this.casework.claim(this.held, "dana", LEASE);
		long seen = this.fixture.found(this.held).version();
		this.casework.reopen(this.held, Priority.HIGH, "outbox", "The forward came back");
		assertThat(this.casework.close(this.held, seen, "dana", Map.of())).isFalse();
	}

	@Test
	void leavesAnEmergencyOpenUntilAPersonHasClaimedAndClosedIt() {
		InquiryId emergency = this.fixture.decided(TestMail.at(2), InquiryFixture.escalate());
		this.casework.claim(emergency, "dana", LEASE);
		assertThat(this.fixture.found(emergency).status()).isEqualTo(InquiryStatus.ESCALATED);
		this.casework.close(emergency, this.fixture.found(emergency).version(), "dana", Map.of());
		assertThat(this.fixture.found(emergency).status()).isEqualTo(InquiryStatus.DONE);
	}

	@Test
	void claimsNothingThatDoesNotWaitForAPerson() {
		InquiryId answered = this.fixture.decided(TestMail.at(2), InquiryFixture.answer());
		assertThat(this.casework.claim(answered, "dana", LEASE)).isFalse();
	}

	@Test
	void opensADoneInquiryAgain() {
		InquiryId answered = this.fixture.decided(TestMail.at(2), InquiryFixture.answer());
		assertThat(this.casework.reopen(answered, Priority.HIGH, "outbox", "The forward came back")).isTrue();
		Inquiry reopened = this.fixture.found(answered);
		assertThat(reopened.status()).isEqualTo(InquiryStatus.HELD);
		assertThat(reopened.priority()).isEqualTo(Priority.HIGH);
	}

	@Test
	void neverLowersThePriorityOfWhatItOpensAgain() {
		InquiryId emergency = this.fixture.decided(TestMail.at(2), InquiryFixture.escalate());
		this.casework.reopen(emergency, Priority.HIGH, "outbox", "The forward came back");
		assertThat(this.fixture.found(emergency)).satisfies((inquiry) -> {
			assertThat(inquiry.status()).isEqualTo(InquiryStatus.ESCALATED);
			assertThat(inquiry.priority()).isEqualTo(Priority.EMERGENCY);
		});
	}

	@Test
	void opensNothingAgainThatIsNotDecidedYet() {
		InquiryId received = this.fixture.stored(TestMail.at(2));
		assertThat(this.casework.reopen(received, Priority.HIGH, "dana", "Too early")).isFalse();
	}

	@Test
	void letsAPersonTakeAnInquiryOverAndRecordsFromWhom() {
		this.casework.claim(this.held, "dana", LEASE);
		assertThat(this.casework.takeOver(this.held, "kim", LEASE)).isTrue();
		assertThat(this.fixture.found(this.held).claimedBy(this.fixture.clock.instant())).contains("kim");
		assertThat(latest()).satisfies((event) -> {
			assertThat(event.kind()).isEqualTo(InquiryEvent.Kind.TAKEN_OVER);
			assertThat(event.details()).containsOnly(Map.entry("from", "dana"));
		});
	}

	@Test
	void recordsADecisionOfWhoeverHasTheInquiry() {
		this.casework.claim(this.held, "dana", LEASE);
		assertThat(this.casework.decide(this.held, version(), "dana", ANSWERED)).isTrue();
		Inquiry decided = this.fixture.found(this.held);
		assertThat(decided.status()).isEqualTo(InquiryStatus.DONE);
		assertThat(decided.reviewed()).contains(new Inquiry.Review("answer", "dana"));
		assertThat(latest().details()).containsOnly(Map.entry("decision", "answer"), Map.entry("topics", "hours"));
	}

	@Test
	void takesTheFirstOfTwoDecisionsOnly() {
		this.casework.claim(this.held, "dana", LEASE);
		long seen = version();
		this.casework.decide(this.held, seen, "dana", ANSWERED);
		assertThat(this.casework.decide(this.held, seen, "dana", ANSWERED)).isFalse();
	}

	@Test
	void refusesADecisionOfWhoeverLostTheInquiry() {
		this.casework.claim(this.held, "dana", LEASE);
		this.casework.takeOver(this.held, "kim", LEASE);
		assertThat(this.casework.decide(this.held, version(), "dana", ANSWERED)).isFalse();
	}

	@Test
	void takesADecisionBack() {
		this.casework.claim(this.held, "dana", LEASE);
		this.casework.decide(this.held, version(), "dana", ANSWERED);
		assertThat(this.casework.undo(this.held, version(), "dana", BEFORE, LEASE)).isTrue();
		Inquiry undone = this.fixture.found(this.held);
		assertThat(undone.status()).isEqualTo(InquiryStatus.HELD);
		assertThat(undone.reviewed()).isEmpty();
		assertThat(undone.claimedBy(this.fixture.clock.instant())).contains("dana");
	}

	@Test
	void takesNothingBackThatChangedSince() {
		this.casework.claim(this.held, "dana", LEASE);
		this.casework.decide(this.held, version(), "dana", ANSWERED);
		long left = version();
		this.casework.reopen(this.held, Priority.HIGH, "kim", "a bounce");
		assertThat(this.casework.undo(this.held, left, "dana", BEFORE, LEASE)).isFalse();
	}

	@Test
	void putsAnInquiryOffUntilLater() {
		this.casework.claim(this.held, "dana", LEASE);
		Instant later = InquiryFixture.NOW.plus(Duration.ofHours(3));
		assertThat(this.casework.snooze(this.held, "dana", later)).isTrue();
		assertThat(this.fixture.found(this.held).snoozed(InquiryFixture.NOW)).isPresent();
		assertThat(waitingFor("kim", Scope.QUEUE)).isEmpty();
		assertThat(waitingFor("kim", Scope.SNOOZED)).containsExactly(this.held);
		this.fixture.clock.advance(Duration.ofHours(4));
		assertThat(waitingFor("kim", Scope.QUEUE)).containsExactly(this.held);
	}

	@Test
	void putsNoEmergencyOff() {
		InquiryId emergency = this.fixture.decided(TestMail.at(2), InquiryFixture.escalate());
		this.casework.claim(emergency, "dana", LEASE);
		assertThat(this.casework.snooze(emergency, "dana", InquiryFixture.NOW.plus(LEASE))).isFalse();
	}

	@Test
	void passesAnInquiryOnToAColleague() {
		this.casework.claim(this.held, "dana", LEASE);
		assertThat(this.casework.handOver(this.held, "dana", "kim")).isTrue();
		assertThat(waitingFor("kim", Scope.MINE)).containsExactly(this.held);
		assertThat(waitingFor("dana", Scope.MINE)).isEmpty();
		assertThat(waitingFor("dana", Scope.FREE)).isEmpty();
		assertThat(waitingFor("kim", Scope.FREE)).containsExactly(this.held);
	}

	@Test
	void keepsWhatSomebodyHasFromTheOthers() {
		this.casework.claim(this.held, "dana", LEASE);
		assertThat(waitingFor("kim", Scope.FREE)).isEmpty();
		assertThat(waitingFor("dana", Scope.FREE)).containsExactly(this.held);
	}

	@Test
	void countsWhatWaitsByReason() {
		this.fixture.decided(TestMail.at(2), InquiryFixture.hold("unsure"));
		this.fixture.decided(TestMail.at(3), InquiryFixture.escalate());
		assertThat(this.fixture.inquiries.countWaiting(this.fixture.clock.instant(), Reach.EVERYTHING)).containsExactly(
				new WaitingCount(InquiryStatus.HELD, "unsure", 2), new WaitingCount(InquiryStatus.ESCALATED, "", 1));
	}

	private List<InquiryId> waitingFor(String person, Scope scope) {
		InquiryFilter filter = InquiryFilter.waiting(Reach.EVERYTHING)
			.withView(new InquiryFilter.View(scope, person, this.fixture.clock.instant()));
		return this.fixture.inquiries.list(filter, null, 9).inquiries().stream().map(Inquiry::id).toList();
	}

	private long version() {
		return this.fixture.found(this.held).version();
	}

	private InquiryEvent latest() {
		return this.fixture.history.of(this.held).getLast();
	}

}
