package org.inquirytriage.inquiry.jdbc;

import java.util.List;
import java.util.Map;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Casework.Settling;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.Inquiry.Question;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryFilter.Scope;
import org.inquirytriage.inquiry.InquiryFilter.View;
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
class JdbcQuestionsTests {

	private final InquiryFixture fixture;

	private final JdbcCasework casework;

	private final InquiryId held;

	JdbcQuestionsTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.casework = this.fixture.casework;
		this.held = this.fixture.decided(TestMail.at(1), InquiryFixture.hold("unsure"));
	}

	@Test
	void waitForWhoeverWasAsked() {
		ask("kim");
		assertThat(question()).isEqualTo(new Question("dana", "kim"));
		assertThat(seen(Scope.ASKED, "kim")).containsExactly(this.held);
		assertThat(seen(Scope.ASKED, "lee")).isEmpty();
	}

	@Test
	void areFreeForNobodyElse() {
		ask("kim");
		assertThat(seen(Scope.FREE, "kim")).containsExactly(this.held);
		assertThat(seen(Scope.FREE, "dana")).isEmpty();
		assertThat(seen(Scope.FREE, "lee")).isEmpty();
		assertThat(seen(Scope.QUEUE, "lee")).containsExactly(this.held);
	}

	@Test
	void toAnybodyWaitForEverybodyButWhoAsked() {
		ask(Question.ANYBODY);
		assertThat(seen(Scope.ASKED, "kim")).containsExactly(this.held);
		assertThat(seen(Scope.ASKED, "dana")).isEmpty();
	}

	@Test
	void giveTheInquiryBackToWhoAskedOnceRepliedTo() {
		ask("kim");
		assertThat(reply("kim")).isTrue();
		assertThat(question()).isNull();
		assertThat(seen(Scope.MINE, "dana")).containsExactly(this.held);
		assertThat(seen(Scope.FREE, "kim")).isEmpty();
	}

	@Test
	void areRepliedToOnceAndOnlyByWhoeverWasAsked() {
		ask("kim");
		assertThat(reply("lee")).isFalse();
		assertThat(reply("dana")).isFalse();
		assertThat(reply("kim")).isTrue();
		assertThat(reply("kim")).isFalse();
	}

	@Test
	void areNotRepliedToByWhoSawOnlyAnEarlierOne() {
		ask("kim");
		int seen = this.fixture.history.of(this.held).size();
		ask("kim");
		assertThat(this.casework.reply(this.held, "kim", seen)).isFalse();
		assertThat(question()).isEqualTo(new Question("dana", "kim"));
	}

	@Test
	void leaveAnInquiryWithWhoeverHasTakenIt() {
		ask("kim");
		this.casework.claim(this.held, "lee", InquiryFixture.LEASE);
		reply("kim");
		assertThat(this.fixture.found(this.held).claimedBy(this.fixture.clock.instant())).contains("lee");
		assertThat(this.fixture.found(this.held).handling().handedTo()).isNull();
	}

	@Test
	void leaveAnInquiryWithWhoeverItWasHandedTo() {
		ask("kim");
		this.casework.claim(this.held, "lee", InquiryFixture.LEASE);
		this.casework.handOver(this.held, "lee", "max");
		assertThat(reply("kim")).isTrue();
		assertThat(this.fixture.found(this.held).handling().handedTo()).isEqualTo("max");
	}

	@Test
	void freeAnInquiryThatWhoRepliesHasTaken() {
		ask("kim");
		this.casework.claim(this.held, "kim", InquiryFixture.LEASE);
		reply("kim");
		assertThat(this.fixture.found(this.held).claimedBy(this.fixture.clock.instant())).isEmpty();
		assertThat(this.fixture.found(this.held).handling().handedTo()).isEqualTo("dana");
	}

	@Test
	void areNotAskedAboutAnEmergency() {
		InquiryId emergency = this.fixture.decided(TestMail.at(2), InquiryFixture.escalate());
		this.casework.claim(emergency, "dana", InquiryFixture.LEASE);
		assertThat(this.casework.ask(emergency, "dana", "kim")).isFalse();
	}

	@Test
	void areAskedOnlyByWhoHasTheInquiry() {
		this.casework.claim(this.held, "lee", InquiryFixture.LEASE);
		assertThat(this.casework.ask(this.held, "dana", "kim")).isFalse();
	}

	@Test
	void endWithADecision() {
		ask("kim");
		this.casework.claim(this.held, "lee", InquiryFixture.LEASE);
		this.casework.decide(this.held, this.fixture.found(this.held).version(), "lee",
				new Settling("answer", InquiryStatus.DONE, Priority.USUAL, Map.of()));
		assertThat(question()).isNull();
	}

	@Test
	void areKeptInTheHistory() {
		ask("kim");
		reply("kim");
		assertThat(this.fixture.history.of(this.held)).extracting(InquiryEvent::kind)
			.containsSubsequence(InquiryEvent.Kind.ASKED, InquiryEvent.Kind.REPLIED);
		assertThat(InquiryEvent.isIntact(this.fixture.history.of(this.held))).isTrue();
	}

	private void ask(String of) {
		this.casework.claim(this.held, "dana", InquiryFixture.LEASE);
		assertThat(this.casework.ask(this.held, "dana", of)).isTrue();
	}

	private boolean reply(String person) {
		return this.casework.reply(this.held, person, this.fixture.history.of(this.held).size());
	}

	private Question question() {
		return this.fixture.found(this.held).handling().question();
	}

	private List<InquiryId> seen(Scope scope, String person) {
		return this.fixture.inquiries
			.list(InquiryFilter.waiting(Reach.EVERYTHING)
				.withView(new View(scope, person, this.fixture.clock.instant())), null, 9)
			.inquiries()
			.stream()
			.map(Inquiry::id)
			.toList();
	}

}
