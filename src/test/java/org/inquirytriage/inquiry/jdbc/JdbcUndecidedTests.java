package org.inquirytriage.inquiry.jdbc;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.ClaimLostException;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.UndecidedInquiries.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcUndecidedTests {

	private final InquiryFixture fixture;

	private final JdbcUndecided undecided;

	JdbcUndecidedTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.undecided = this.fixture.undecided;
	}

	@Test
	void claimsWhatIsReceivedAndCountsTheAttempt() {
		InquiryId id = this.fixture.stored(TestMail.at(1));
		Claim claim = this.fixture.claimed();
		assertThat(claim.id()).isEqualTo(id);
		assertThat(claim.inquiry().attempts()).isEqualTo(1);
	}

	@Test
	void claimsNoMoreThanItIsAskedFor() {
		LongStream.rangeClosed(1, 5).forEach((uid) -> this.fixture.stored(TestMail.at(uid)));
		assertThat(this.undecided.claim(3, InquiryFixture.LEASE)).hasSize(3);
		assertThat(this.undecided.claim(3, InquiryFixture.LEASE)).hasSize(2);
	}

	@Test
	void givesNobodyElseWhatIsClaimed() {
		this.fixture.stored(TestMail.at(1));
		this.fixture.claimed();
		assertThat(this.undecided.claim(10, InquiryFixture.LEASE)).isEmpty();
	}

	@Test
	void claimsAgainWhatItsOwnerDidNotDecideInTime() {
		this.fixture.stored(TestMail.at(1));
		this.fixture.claimed();
		this.fixture.clock.advance(InquiryFixture.LEASE);
		assertThat(this.fixture.claimed().inquiry().attempts()).isEqualTo(2);
	}

	@Test
	void claimsEachInquiryForOneOfManyThatAskAtOnce() {
		LongStream.rangeClosed(1, 40).forEach((uid) -> this.fixture.stored(TestMail.at(uid)));
		List<CompletableFuture<List<Claim>>> racing = IntStream.range(0, 4)
			.mapToObj((number) -> CompletableFuture.supplyAsync(() -> this.undecided.claim(10, InquiryFixture.LEASE)))
			.toList();
		List<InquiryId> claimed = racing.stream().flatMap((each) -> each.join().stream()).map(Claim::id).toList();
		assertThat(claimed).hasSameSizeAs(new HashSet<>(claimed)).isNotEmpty();
	}

	@Test
	void recordsADecisionWithItsTextAndItsDocument() {
		InquiryId id = this.fixture.decided(TestMail.at(1), InquiryFixture.answer());
		Inquiry inquiry = this.fixture.found(id);
		assertThat(inquiry.status()).isEqualTo(InquiryStatus.DONE);
		assertThat(inquiry.priority()).isEqualTo(Priority.LOW);
		assertThat(inquiry.decided()).isEqualTo(InquiryFixture.NOW);
		assertThat(inquiry.decision()).usingRecursiveComparison()
			.ignoringFields("document")
			.isEqualTo(InquiryFixture.answer());
		assertThat(this.fixture.inquiries.document(id)).contains(InquiryFixture.answer().document());
		assertThat(this.fixture.inquiries.text(id)).contains(InquiryFixture.TEXT);
	}

	@Test
	void recordsWhatAMessageWasSuppressedFor() {
		InquiryId id = this.fixture.decided(TestMail.at(1), InquiryFixture.suppress("SUP-04", false));
		assertThat(this.fixture.found(id).decisionMade()).get()
			.extracting(Decision::suppression)
			.isEqualTo(new Decision.Suppression("SUP-04", "Auto-Submitted"));
	}

	@Test
	void leavesOpenForAPersonWhateverShowsSignsOfAnEmergency() {
		InquiryId escalated = this.fixture.decided(TestMail.at(1), InquiryFixture.escalate());
		InquiryId suppressed = this.fixture.decided(TestMail.at(2), InquiryFixture.suppress("SUP-09", true));
		assertThat(List.of(this.fixture.found(escalated), this.fixture.found(suppressed))).allSatisfy((inquiry) -> {
			assertThat(inquiry.status()).isEqualTo(InquiryStatus.ESCALATED);
			assertThat(inquiry.priority()).isEqualTo(Priority.EMERGENCY);
		});
	}

	@Test
	void storesTextThatNoDatabaseTakesAsItIs() {
		this.fixture.stored(TestMail.at(1));
		String longer = "a\0\udc00".repeat(600_000);
		this.undecided.record(this.fixture.claimed(), InquiryFixture.answer(), new BodyText(longer, "\0", "", null));
		InquiryId id = InquiryId.of(TestMail.at(1).message());
		assertThat(this.fixture.inquiries.text(id)).contains(new BodyText("a\ufffd".repeat(600_000), "", "", null));
	}

	@Test
	void losesTheDecisionWithTheTransactionOfItsCaller() {
		InquiryId id = this.fixture.stored(TestMail.at(1));
		Claim claim = this.fixture.claimed();
		this.fixture.transaction.executeWithoutResult((status) -> {
			this.undecided.record(claim, InquiryFixture.answer(), InquiryFixture.TEXT);
			status.setRollbackOnly();
		});
		assertThat(this.fixture.found(id).status()).isEqualTo(InquiryStatus.RECEIVED);
		assertThat(this.fixture.inquiries.text(id)).isEmpty();
	}

	@Test
	void refusesADecisionOnceSomebodyElseHasTheClaim() {
		this.fixture.stored(TestMail.at(1));
		Claim lost = this.fixture.claimed();
		this.fixture.clock.advance(InquiryFixture.LEASE);
		Claim held = this.fixture.claimed();
		assertThatExceptionOfType(ClaimLostException.class)
			.isThrownBy(() -> this.undecided.record(lost, InquiryFixture.answer(), null));
		this.undecided.record(held, InquiryFixture.hold("unsure"), null);
		assertThat(this.fixture.found(held.id()).status()).isEqualTo(InquiryStatus.HELD);
	}

	@Test
	void refusesASecondDecision() {
		this.fixture.stored(TestMail.at(1));
		Claim claim = this.fixture.claimed();
		this.undecided.record(claim, InquiryFixture.hold("unsure"), null);
		assertThatExceptionOfType(ClaimLostException.class)
			.isThrownBy(() -> this.undecided.record(claim, InquiryFixture.answer(), null));
	}

	@Test
	void waitsUntilAnInquiryThatWasPutBackIsDue() {
		InquiryId id = this.fixture.stored(TestMail.at(1));
		this.undecided.putBack(this.fixture.claimed(), InquiryFixture.NOW.plusSeconds(30), "No model");
		assertThat(this.undecided.claim(10, InquiryFixture.LEASE)).isEmpty();
		this.fixture.clock.advance(Duration.ofSeconds(30));
		assertThat(this.fixture.claimed().id()).isEqualTo(id);
	}

	@Test
	void quarantinesWhatCannotBeDecided() {
		InquiryId id = this.fixture.stored(TestMail.at(1));
		this.undecided.quarantine(this.fixture.claimed(), "It failed three times");
		Inquiry inquiry = this.fixture.found(id);
		assertThat(inquiry.status()).isEqualTo(InquiryStatus.QUARANTINED);
		assertThat(inquiry.quarantineReason()).isEqualTo("It failed three times");
		assertThat(this.undecided.claim(10, InquiryFixture.LEASE)).isEmpty();
	}

	@Test
	void decidesAQuarantinedInquiryAnewOnAPersonsWord() {
		InquiryId id = this.fixture.inquiries.quarantine(TestMail.at(1).raw(), "No headers").id();
		assertThat(this.undecided.retry(id, "dana")).isTrue();
		Claim claim = this.fixture.claimed();
		this.undecided.describe(claim, TestMail.at(1).message().message());
		this.undecided.record(claim, InquiryFixture.hold("unsure"), null);
		Inquiry inquiry = this.fixture.found(id);
		assertThat(inquiry.subject()).isEqualTo("Question 1");
		assertThat(inquiry.writer()).hasToString("pat@example.org");
		assertThat(inquiry.quarantineReason()).isNull();
	}

	@Test
	void leavesARetriedInquiryWithNobody() {
		InquiryId id = this.fixture.inquiries.quarantine(TestMail.at(1).raw(), "No headers").id();
		this.fixture.casework.claim(id, "dana", InquiryFixture.LEASE);
		this.fixture.casework.ask(id, "dana", "kim");
		this.fixture.casework.claim(id, "dana", InquiryFixture.LEASE);
		this.fixture.casework.handOver(id, "dana", "lee");
		this.undecided.retry(id, "dana");
		assertThat(this.fixture.found(id).handling().question()).isNull();
		assertThat(this.fixture.found(id).handling().handedTo()).isNull();
	}

	@Test
	void retriesNothingThatIsNotInQuarantine() {
		InquiryId id = this.fixture.decided(TestMail.at(1), InquiryFixture.answer());
		assertThat(this.undecided.retry(id, "dana")).isFalse();
	}

	@Test
	void tellsTheHistoryWhatHappenedWithoutWhatWasWritten() {
		InquiryId id = this.fixture.decided(TestMail.at(1), InquiryFixture.answer());
		assertThat(this.fixture.history.of(id)).extracting(InquiryEvent::kind)
			.containsExactly(InquiryEvent.Kind.RECEIVED, InquiryEvent.Kind.DECIDED);
		assertThat(this.fixture.history.of(id).getLast().details().keySet())
			.isEqualTo(Set.of("disposition", "topics", "model", "templates"));
	}

}
