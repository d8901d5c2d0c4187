package org.inquirytriage.inquiry.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries.DispositionCount;
import org.inquirytriage.inquiry.Inquiries.Novelty;
import org.inquirytriage.inquiry.Inquiries.Stored;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.Remark;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcInquiriesTests {

	private final InquiryFixture fixture;

	private final JdbcInquiries inquiries;

	JdbcInquiriesTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.inquiries = this.fixture.inquiries;
	}

	@Test
	void opensAnInquiryForAMessage() {
		TestMail mail = TestMail.at(1);
		Stored stored = this.inquiries.store(mail.message());
		Inquiry inquiry = this.fixture.found(stored.id());
		assertThat(stored.novelty()).isEqualTo(Novelty.NEW);
		assertThat(inquiry.status()).isEqualTo(InquiryStatus.RECEIVED);
		assertThat(inquiry.mailbox()).isEqualTo("program");
		assertThat(inquiry.digest()).isEqualTo(mail.raw().digest());
		assertThat(inquiry.messageId()).hasToString("m1@example.org");
		assertThat(inquiry.writer()).hasToString("pat@example.org");
		assertThat(inquiry.subject()).isEqualTo("Question 1");
		assertThat(inquiry.received()).isEqualTo(mail.received());
		assertThat(inquiry.stored()).isEqualTo(InquiryFixture.NOW);
		assertThat(inquiry.keywords()).containsExactly("$NotJunk");
		assertThat(inquiry.decisionMade()).isEmpty();
	}

	@Test
	@Tag("PAR-26")
	void keepsTheRawMessageByteForByte() throws IOException {
		TestMail mail = TestMail.at(1).body("odd\0bytes \ud83d\ude00".repeat(40_000));
		InquiryId id = this.fixture.stored(mail);
		try (InputStream raw = this.inquiries.raw(id).orElseThrow()) {
			assertThat(raw.readAllBytes()).isEqualTo(mail.raw().bytes());
		}
	}

	@Test
	void findsTheRawMessageByItsDigest() throws IOException {
		TestMail mail = TestMail.at(1);
		this.fixture.stored(mail);
		try (InputStream raw = this.inquiries.rawOf(mail.raw().digest()).orElseThrow()) {
			assertThat(raw.readAllBytes()).isEqualTo(mail.raw().bytes());
		}
	}

	@Test
	void hasNoRawMessageForAnUnknownDigest() {
		assertThat(this.inquiries.rawOf("0".repeat(64))).isEmpty();
	}

	@Test
	void knowsACopyThatItStoredBefore() {
		InquiryId id = this.fixture.stored(TestMail.at(1));
		assertThat(this.inquiries.store(TestMail.at(1).message())).isEqualTo(new Stored(id, Novelty.KNOWN));
		assertThat(this.fixture.history.of(id)).hasSize(1);
	}

	@Test
	void opensNoSecondInquiryForASecondCopy() {
		InquiryId id = this.fixture.stored(TestMail.at(1));
		MessageLocation elsewhere = new MessageLocation("other", "INBOX", 9, 4);
		Stored copy = this.inquiries.store(TestMail.at(1).trace("mx2.example.org").location(elsewhere).message());
		assertThat(copy).isEqualTo(new Stored(id, Novelty.COPY));
		assertThat(this.inquiries.copies(id)).containsExactlyInAnyOrder(TestMail.at(1).location(), elsewhere);
		assertThat(this.fixture.history.of(id)).extracting(InquiryEvent::kind)
			.containsExactly(InquiryEvent.Kind.RECEIVED, InquiryEvent.Kind.COPY_RECEIVED);
	}

	@Test
	void opensAnotherInquiryForAReusedMessageIdWithOtherContent() {
		InquiryId first = this.fixture.stored(TestMail.at(1));
		InquiryId second = this.fixture.stored(TestMail.at(2).messageId("m1@example.org").body("Something else"));
		assertThat(second).isNotEqualTo(first);
		assertThat(this.fixture.found(first).remarks()).isEmpty();
		assertThat(this.fixture.found(second).remarks()).containsExactly(Remark.MESSAGE_ID_REUSED);
	}

	@Test
	void opensAnotherInquiryWhereOnlyTheWriterDiffers() {
		InquiryId first = this.fixture.stored(TestMail.at(1).subject("Call me"));
		InquiryId second = this.fixture.stored(TestMail.at(1).uid(2).subject("Call me").from("sam@example.org"));
		assertThat(second).isNotEqualTo(first);
	}

	@Test
	void opensAnInquiryWhereAServerGivesAPlaceToAnotherMessage() {
		this.fixture.stored(TestMail.at(1));
		Stored other = this.inquiries.store(TestMail.at(2).uid(1).message());
		assertThat(other.novelty()).isEqualTo(Novelty.NEW);
		assertThat(this.inquiries.copies(other.id())).containsExactly(TestMail.at(1).location());
	}

	@Test
	void drawsTheSameIdFromTheSameMessageInAnyDatabase() {
		InquiryId here = this.fixture.stored(TestMail.at(1));
		InquiryId there = new InquiryFixture(TestDatabase.H2).stored(TestMail.at(1).uid(99));
		assertThat(there).isEqualTo(here);
	}

	@Test
	void storesTextThatNoDatabaseTakesAsItIs() {
		InquiryId id = this.fixture.stored(TestMail.at(1).subject("a\0b\ud800c\nd" + "\ud83d\ude00".repeat(1000)));
		assertThat(this.fixture.found(id).subject()).startsWith("ab\ufffdc d\ud83d\ude00").hasSizeBetween(999, 1000);
	}

	@Test
	void quarantinesWhatCannotBeRead() throws IOException {
		RawMessage raw = TestMail.at(1).raw();
		InquiryId id = this.inquiries.quarantine(raw, "No headers").id();
		Inquiry inquiry = this.fixture.found(id);
		assertThat(inquiry.status()).isEqualTo(InquiryStatus.QUARANTINED);
		assertThat(inquiry.quarantineReason()).isEqualTo("No headers");
		assertThat(inquiry.digest()).isEqualTo(raw.digest());
		try (InputStream kept = this.inquiries.raw(id).orElseThrow()) {
			assertThat(kept.readAllBytes()).isEqualTo(raw.bytes());
		}
	}

	@Test
	void quarantinesMessagesApartThatWereNeverHandedOver() {
		RawMessage first = TestMail.at(1).remarks(Remark.NOT_FETCHED).raw();
		InquiryId one = this.inquiries.quarantine(empty(first), "Not handed over").id();
		RawMessage second = TestMail.at(2).remarks(Remark.NOT_FETCHED).raw();
		InquiryId two = this.inquiries.quarantine(empty(second), "Not handed over").id();
		assertThat(two).isNotEqualTo(one);
		assertThat(this.inquiries.raw(one)).isEmpty();
	}

	private static RawMessage empty(RawMessage raw) {
		return new RawMessage(raw.location(), new byte[0], raw.size(), raw.received(), raw.keywords(), raw.remarks());
	}

	@Test
	void doesNotOpenASecondInquiryForAQuarantinedCopyReadAgain() {
		InquiryId id = this.inquiries.quarantine(TestMail.at(1).raw(), "Broken").id();
		assertThat(this.inquiries.store(TestMail.at(1).message())).isEqualTo(new Stored(id, Novelty.KNOWN));
	}

	@Test
	void joinsTheTransactionOfItsCaller() {
		this.fixture.transaction.executeWithoutResult((status) -> {
			this.fixture.stored(TestMail.at(1));
			status.setRollbackOnly();
		});
		assertThat(this.inquiries.find(InquiryId.of(TestMail.at(1).message()))).isEmpty();
	}

	@Test
	void opensOneInquiryHoweverManyReadTheMessageAtOnce() {
		List<CompletableFuture<Stored>> racing = IntStream.range(0, 8)
			.mapToObj((number) -> CompletableFuture.supplyAsync(() -> this.inquiries.store(TestMail.at(1).message())))
			.toList();
		List<Novelty> novelties = racing.stream().map(CompletableFuture::join).map(Stored::novelty).toList();
		assertThat(novelties).containsOnlyOnce(Novelty.NEW).doesNotContain(Novelty.COPY);
	}

	@Test
	void tellsKnownLocationsFromOthers() {
		this.fixture.stored(TestMail.at(1));
		this.fixture.stored(TestMail.at(3));
		List<MessageLocation> asked = LongStream.rangeClosed(1, 4)
			.mapToObj((uid) -> TestMail.at(uid).location())
			.toList();
		assertThat(this.inquiries.known(asked)).containsExactlyInAnyOrder(asked.get(0), asked.get(2));
	}

	@Nested
	class Lists {

		@Test
		void goThroughEveryInquiryOncePageByPage() {
			LongStream.rangeClosed(1, 7)
				.forEach((uid) -> fixture.stored(TestMail.at(uid).received(TestMail.RECEIVED.plusSeconds(uid / 2))));
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING), 2)).hasSize(7)
				.doesNotHaveDuplicates()
				.first()
				.isIn("Question 7", "Question 6");
		}

		@Test
		void putTheMostUrgentFirst() {
			fixture.decided(TestMail.at(1), InquiryFixture.hold("unsure"));
			fixture.decided(TestMail.at(2), InquiryFixture.escalate());
			fixture.decided(TestMail.at(3), InquiryFixture.answer());
			fixture.decided(TestMail.at(4), InquiryFixture.hold("language"));
			assertThat(subjects(InquiryFilter.waiting(Reach.EVERYTHING), 1)).containsExactly("Question 2", "Question 1",
					"Question 4");
		}

		@Test
		void findWordsInAddressSubjectAndMessageId() {
			fixture.stored(TestMail.at(1).subject("100% Parking"));
			fixture.stored(TestMail.at(2).from("Parking@example.org"));
			fixture.stored(TestMail.at(3).messageId("parking-1@example.org"));
			fixture.stored(TestMail.at(4).subject("Hours"));
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING).withWords("pARKING"), 10))
				.containsExactly("Question 3", "Question 2", "100% Parking");
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING).withWords("0% p"), 10))
				.containsExactly("100% Parking");
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING).withWords("1%0"), 10)).isEmpty();
		}

		@Test
		void findAnInquiryByTheBeginningOfItsNumber() {
			InquiryId id = fixture.stored(TestMail.at(1));
			fixture.stored(TestMail.at(2));
			String number = id.toString();
			assertThat(subjects(
					InquiryFilter.all(Reach.EVERYTHING).withWords(number.split("-")[0].toUpperCase(Locale.ROOT)), 10))
				.containsExactly("Question 1");
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING).withWords(number), 10))
				.containsExactly("Question 1");
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING).withWords(number.substring(9)), 10)).isEmpty();
		}

		@Test
		void filterByStatusDispositionMailboxAndReason() {
			fixture.decided(TestMail.at(1), InquiryFixture.hold("unsure"));
			fixture.decided(TestMail.at(2), InquiryFixture.suppress("SUP-04", false));
			fixture.stored(TestMail.at(3));
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING).withStatuses(Set.of(InquiryStatus.RECEIVED)), 10))
				.containsExactly("Question 3");
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING).withDispositions(Set.of(DispositionKind.HOLD)), 10))
				.containsExactly("Question 1");
			assertThat(subjects(InquiryFilter.all(Reach.EVERYTHING).withReason("SUP-04"), 10))
				.containsExactly("Question 2");
			assertThat(subjects(InquiryFilter.all(Reach.of(Set.of("other"))), 10)).isEmpty();
		}

		private List<String> subjects(InquiryFilter filter, int pageSize) {
			List<String> subjects = new ArrayList<>();
			InquiryPage page = inquiries.list(filter, null, pageSize);
			while (page.next() != null) {
				page.inquiries().forEach((inquiry) -> subjects.add(inquiry.subject()));
				page = inquiries.list(filter, page.next(), pageSize);
			}
			page.inquiries().forEach((inquiry) -> subjects.add(inquiry.subject()));
			return subjects;
		}

	}

	@Nested
	class Counts {

		@Test
		void sayHowManyInquiriesStandWhere() {
			fixture.decided(TestMail.at(1), InquiryFixture.hold("unsure"));
			fixture.decided(TestMail.at(2), InquiryFixture.hold("language"));
			fixture.stored(TestMail.at(3));
			assertThat(inquiries.countByStatus(EnumSet.allOf(InquiryStatus.class), Reach.EVERYTHING))
				.containsOnly(entry(InquiryStatus.HELD, 2L), entry(InquiryStatus.RECEIVED, 1L));
		}

		@Test
		void sayHowManyCameToEachEndForEachReason() {
			fixture.decided(TestMail.at(1), InquiryFixture.hold("unsure"));
			fixture.clock.advance(Duration.ofMinutes(1));
			fixture.decided(TestMail.at(2), InquiryFixture.hold("unsure"));
			fixture.decided(TestMail.at(3), InquiryFixture.hold("unsure"));
			fixture.decided(TestMail.at(4), InquiryFixture.suppress("SUP-04", false));
			fixture.decided(TestMail.at(5), InquiryFixture.answer());
			assertThat(inquiries.countByDisposition(InquiryFixture.NOW.plusSeconds(1), Reach.EVERYTHING))
				.containsExactly(new DispositionCount(DispositionKind.HOLD, "unsure", 2),
						new DispositionCount(DispositionKind.AUTO_REPLY, "", 1),
						new DispositionCount(DispositionKind.SUPPRESSED, "SUP-04", 1));
		}

		private static Map.Entry<InquiryStatus, Long> entry(InquiryStatus status, long count) {
			return Map.entry(status, count);
		}

	}

	@Test
	void findsTheInquiriesOfAWriterTheNewestFirst() {
		InquiryId older = this.fixture.stored(TestMail.at(901).from("ann@example.net").received(InquiryFixture.NOW));
		InquiryId newer = this.fixture
			.stored(TestMail.at(902).from("ann@example.net").received(InquiryFixture.NOW.plusSeconds(60)));
		this.fixture.stored(TestMail.at(903).from("joann@example.net"));
		assertThat(this.fixture.inquiries.of(EmailAddress.of("ann@example.net"), Reach.EVERYTHING, 5))
			.extracting(Inquiry::id)
			.containsExactly(newer, older);
	}

}
