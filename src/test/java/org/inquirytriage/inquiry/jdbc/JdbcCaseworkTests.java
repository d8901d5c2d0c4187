package org.inquirytriage.inquiry.jdbc;

import java.time.Duration;
import java.util.Map;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.TestMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcCaseworkTests {

	private static final Duration LEASE = Duration.ofMinutes(10);

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
		assertThat(closed.claim()).isNull();
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

}
