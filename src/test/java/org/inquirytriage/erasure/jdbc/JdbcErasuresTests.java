package org.inquirytriage.erasure.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.erasure.Erasure.Status;
import org.inquirytriage.erasure.Holding;
import org.inquirytriage.erasure.Obstacle;
import org.inquirytriage.erasure.Preview;
import org.inquirytriage.inquiry.Inquiries.Novelty;
import org.inquirytriage.inquiry.Inquiries.Stored;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.Remark;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.ReplyLedger.Allowance;
import org.inquirytriage.outbox.TestMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcErasuresTests {

	private static final EmailAddress PAT = ErasedPerson.PAT;

	private final ErasedPerson person;

	private final InquiryId id;

	JdbcErasuresTests(TestDatabase database) {
		this.person = new ErasedPerson(database);
		this.id = this.person.answered(ErasedPerson.message(1));
	}

	@Test
	void countWhatIsKept() {
		this.person.sent(this.id);
		this.person.everywhere(this.id);
		this.person.bounce(2);
		assertThat(this.person.erasures.preview(PAT).holdings()).isEqualTo(Map.ofEntries(
				Map.entry(Holding.INQUIRIES, 2L), Map.entry(Holding.RAW_MESSAGES, 2L), Map.entry(Holding.DRAFTS, 1L),
				Map.entry(Holding.NOTES, 1L), Map.entry(Holding.QUESTIONS, 1L), Map.entry(Holding.DROP_REASONS, 1L),
				Map.entry(Holding.LABELLED_EXAMPLES, 1L), Map.entry(Holding.LEARNING_EXAMPLES, 1L),
				Map.entry(Holding.REPLAY_ROWS, 1L), Map.entry(Holding.OUTGOING_MAIL, 1L),
				Map.entry(Holding.SAVED_VIEWS, 1L), Map.entry(Holding.UNDELIVERABLE_MARKS, 1L),
				Map.entry(Holding.CHECKS, 1L), Map.entry(Holding.SHADOW_ROWS, 1L), Map.entry(Holding.LEDGER_KEYS, 1L)));
	}

	@Test
	void leaveNoWordAndNoAddressInAnyColumn() {
		this.person.sent(this.id);
		this.person.everywhere(this.id);
		this.person.bounce(2);
		assertThat(holding()).contains("inquiry.writer", "review_note.content", "outbox_entry.recipient");
		this.person.erase();
		assertThat(holding()).isEqualTo(Set.of("reply_ledger.writer"));
		assertThat(this.person.jdbc.sql("select count(*) from inquiry_raw").query(Long.class).single()).isZero();
	}

	/** The columns in which something of the person stands. */
	private Set<String> holding() {
		Set<String> holding = new TreeSet<>();
		for (String column : TextColumns.of(this.person.jdbc)) {
			if (column.equals("inquiry_raw.content")) {
				continue;
			}
			String[] names = column.split("\\.");
			long rows = this.person.jdbc
				.sql("select count(*) from " + names[0] + " where lower(" + names[1] + ") like '%pat@example.org%' or "
						+ names[1] + " like '%" + ErasedPerson.WORD + "%'")
				.query(Long.class)
				.single();
			if (rows > 0) {
				holding.add(column);
			}
		}
		return holding;
	}

	@Test
	void keepHowItEndedAndAChainThatHolds() {
		int number = this.person.erase();
		Inquiry erased = found();
		assertThat(erased.status()).isEqualTo(InquiryStatus.DONE);
		assertThat(erased.decision()).isNotNull();
		List<InquiryEvent> events = this.person.fixture.history().of(this.id);
		assertThat(InquiryEvent.isIntact(events)).isTrue();
		assertThat(events.getLast().kind()).isEqualTo(InquiryEvent.Kind.TEXT_ERASED);
		assertThat(events.getLast().details()).isEqualTo(Map.of("erasure", Integer.toString(number)));
	}

	@Test
	void sayWhoErasedAnInquiryAndWhy() {
		this.person.erase();
		assertThat(this.person.erasures.of(this.id)).hasValueSatisfying((erasure) -> {
			assertThat(erasure.status()).isEqualTo(Status.DONE);
			assertThat(erasure.reason()).isEqualTo("Asked by letter");
			assertThat(erasure.decided()).extracting("person").isEqualTo("ann");
			assertThat(erasure.inquiries()).isEqualTo(1);
		});
	}

	@Test
	void letNoSearchFindTheAddress() {
		this.person.erase();
		assertThat(this.person.fixture.inquiries()
			.list(InquiryFilter.all(Reach.EVERYTHING).withWords("pat@example.org"), null, 9)
			.inquiries()).isEmpty();
		assertThat(this.person.erasures.preview(PAT).isEmpty()).isTrue();
	}

	@Test
	void knowTheMessageWhenItComesAgain() {
		this.person.erase();
		Stored again = this.person.fixture.inquiries().store(ErasedPerson.message(1).uid(9).message());
		assertThat(again).isEqualTo(new Stored(this.id, Novelty.COPY));
		assertThat(this.person.fixture.undecided().claim(9, Duration.ofMinutes(1))).isEmpty();
		assertThat(this.person.fixture.inquiries().raw(this.id)).isEmpty();
	}

	@Test
	void stillShowAMessageIdThatIsUsedAgain() {
		this.person.erase();
		InquiryId other = this.person.fixture.inquiries()
			.store(ErasedPerson.message(1).uid(9).body("Something else").message())
			.id();
		assertThat(this.person.fixture.inquiries().find(other).orElseThrow().remarks())
			.contains(Remark.MESSAGE_ID_REUSED);
	}

	@Test
	void keepTheLedgersKeys() {
		this.person.sent(this.id);
		this.person.erase();
		assertThat(this.person.mail.ledger().claim("another", Action.ANSWER, PAT, "parking-transit"))
			.isInstanceOf(Allowance.HeldBack.class);
	}

	@Test
	void neverLetItsMailLeaveAgain() {
		OutboxEntry entry = this.person.sent(this.id);
		this.person.erase();
		this.person.state(entry, "FAILED");
		assertThat(this.person.mail.outbox().resend(entry.id())).isFalse();
		assertThat(this.person.fixture.casework().reopen(this.id, Priority.HIGH, "bounce", "It came back")).isFalse();
		assertThat(this.person.mail.outbox().ofInquiry(this.id.toString())).extracting(OutboxEntry::state)
			.containsExactly(OutboxState.FAILED);
	}

	@Test
	void areHinderedByAnOpenInquiry() {
		InquiryId open = this.person.held(ErasedPerson.message(2));
		assertThat(preview().obstacles()).containsExactly(new Obstacle(open, Obstacle.Kind.OPEN));
	}

	@Test
	void areHinderedByMailThatWaits() {
		this.person.mail.outbox()
			.store(OutboxEntry.ready(this.id.toString(), Action.ANSWER, TestMessages.answer(this.id.toString(), PAT)));
		assertThat(preview().obstacles()).containsExactly(new Obstacle(this.id, Obstacle.Kind.MAIL_WAITING));
	}

	@Test
	void areHinderedByMailThatNobodyHasGivenUp() {
		this.person.state(this.person.sent(this.id), "UNKNOWN");
		assertThat(preview().obstacles()).containsExactly(new Obstacle(this.id, Obstacle.Kind.MAIL_ASTRAY));
	}

	@Test
	void areHinderedByAnOfficeThatHasNotAnswered() {
		this.person.jdbc.sql("""
				insert into handover (inquiry_id, office, message_id, given, due, state)
				values (:id, 'harbor', 'f1@example.org', :now, :now, 'WAITING')
				""").param("id", this.id.toString()).param("now", ErasureRows.at(TestMail.RECEIVED)).update();
		assertThat(preview().obstacles()).containsExactly(new Obstacle(this.id, Obstacle.Kind.OFFICE_WAITING));
	}

	@Test
	void takeWhatWasAnsweredToTheAddressWhoeverSentIt() {
		InquiryId form = this.person.answered(TestMail.at(2).from("form@site.example.org"));
		this.person.sent(form);
		assertThat(preview().inquiries()).containsExactlyInAnyOrder(this.id, form);
	}

	@Test
	void leaveOthersAloneAndNameThem() {
		InquiryId other = this.person
			.answered(TestMail.at(2).from("kim@example.org").body("Please tell pat@example.org"));
		assertThat(preview().mentions()).containsExactly(other);
		this.person.erase();
		assertThat(this.person.fixture.inquiries().text(other)).isPresent();
		assertThat(this.person.erasures.of(other)).isEmpty();
	}

	@Test
	void goOnAfterAnInterruption() {
		for (int uid = 2; uid <= 121; uid++) {
			this.person.answered(ErasedPerson.message(uid));
		}
		int number = this.person.begin();
		assertThat(this.person.erasures.of(this.id))
			.hasValueSatisfying((erasure) -> assertThat(erasure.status()).isEqualTo(Status.RUNNING));
		this.person.erasures.finishAll();
		assertThat(holding()).isEmpty();
		assertThat(this.person.erasures.latest(1)).singleElement().satisfies((erasure) -> {
			assertThat(erasure.number()).isEqualTo(number);
			assertThat(erasure.status()).isEqualTo(Status.DONE);
			assertThat(erasure.inquiries()).isEqualTo(121);
		});
	}

	@Test
	void knowTheAddressByAKeyedHashWhateverItsCase() {
		String hash = this.person.erasures.hash(PAT);
		assertThat(hash).isEqualTo(this.person.erasures.hash(EmailAddress.of("pat@example.org"))).hasSize(64);
		assertThat(new JdbcErasures(this.person.jdbc, this.person.fixture.history(), this.person.fixture.transaction,
				this.person.fixture.clock)
			.hash(PAT)).isEqualTo(hash);
		this.person.jdbc.sql("delete from erasure_key").update();
		assertThat(this.person.erasures.hash(PAT)).isNotEqualTo(hash);
	}

	private Preview preview() {
		return this.person.erasures.preview(PAT);
	}

	private Inquiry found() {
		return this.person.fixture.inquiries().find(this.id).orElseThrow();
	}

}
