package org.inquirytriage.inquiry.jdbc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries.WaitingCount;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Extent;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.TestMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class InquiryListsTests {

	private final InquiryFixture fixture;

	/** Looks at so few inquiries for words that a test can see it pause. */
	private final InquiryLists lists;

	InquiryListsTests(TestDatabase database) {
		this.fixture = new InquiryFixture(database);
		this.lists = new InquiryLists(this.fixture.jdbc, new WordSearch(this.fixture.jdbc, 3));
	}

	@Test
	void goThroughTheQueueOnceAndInItsOrder() {
		decideInTurn(12);
		assertThat(walk(InquiryFilter.waiting(Reach.EVERYTHING), 1))
			.isEqualTo(walk(InquiryFilter.waiting(Reach.EVERYTHING), 100))
			.containsExactly("Question 1", "Question 4", "Question 7", "Question 10", "Question 2", "Question 5",
					"Question 8", "Question 11");
	}

	@Test
	void goThroughSeveralStatusesOnceTheNewestFirst() {
		decideInTurn(9);
		InquiryFilter notEscalated = InquiryFilter.all(Reach.EVERYTHING)
			.withStatuses(EnumSet.complementOf(EnumSet.of(InquiryStatus.ESCALATED)));
		assertThat(walk(notEscalated, 2)).containsExactly("Question 9", "Question 8", "Question 6", "Question 5",
				"Question 3", "Question 2");
	}

	@Test
	void goThroughSeveralDispositionsOnceTheNewestFirst() {
		decideInTurn(6);
		InquiryFilter both = InquiryFilter.all(Reach.EVERYTHING)
			.withDispositions(Set.of(DispositionKind.HOLD, DispositionKind.AUTO_REPLY));
		assertThat(walk(both, 1)).containsExactly("Question 6", "Question 5", "Question 3", "Question 2");
	}

	@Test
	void goThroughTheQueueOfSomeMailboxesOnceAndInItsOrder() {
		decideInTurn(12);
		inMailbox("valve", 1, 2, 3, 8);
		inMailbox("vein", 7, 5);
		Reach both = Reach.of(Set.of("valve", "vein"));
		assertThat(walk(InquiryFilter.waiting(both), 1)).isEqualTo(walk(InquiryFilter.waiting(both), 100))
			.containsExactly("Question 1", "Question 7", "Question 2", "Question 5", "Question 8");
	}

	@Test
	void goThroughEverythingOfAMailboxTheNewestFirst() {
		decideInTurn(9);
		inMailbox("valve", 2, 3, 7);
		InquiryFilter valve = InquiryFilter.all(Reach.of(Set.of("valve")));
		assertThat(walk(valve, 2)).containsExactly("Question 7", "Question 3", "Question 2");
		assertThat(walk(valve.withDispositions(Set.of(DispositionKind.HOLD, DispositionKind.AUTO_REPLY)), 1))
			.containsExactly("Question 3", "Question 2");
	}

	@Test
	void findNoAddressAndNoWordsInAnotherMailbox() {
		this.fixture.stored(TestMail.at(1).from("ann@example.net").subject("About parking"));
		inMailbox("valve", 1);
		InquiryFilter vein = InquiryFilter.all(Reach.of(Set.of("vein")));
		assertThat(walk(vein.withWords("ann@example.net"), 5)).isEmpty();
		assertThat(walk(vein.withWords("parking"), 5)).isEmpty();
		InquiryFilter valve = InquiryFilter.all(Reach.of(Set.of("valve")));
		assertThat(walk(valve.withWords("ann@example.net"), 5)).containsExactly("About parking");
	}

	@Test
	void countOnlyTheMailboxesAskedFor() {
		decideInTurn(9);
		inMailbox("valve", 1, 2, 3);
		Reach valve = Reach.of(Set.of("valve"));
		assertThat(this.lists.count(InquiryFilter.waiting(valve), 100)).isEqualTo(2);
		assertThat(this.lists.countByStatus(EnumSet.allOf(InquiryStatus.class), valve).values()).containsOnly(1L);
		assertThat(this.lists.countWaiting(InquiryFixture.NOW, valve)).extracting(WaitingCount::count)
			.containsExactly(1L, 1L);
		assertThat(this.lists.countByDisposition(InquiryFixture.NOW.minusSeconds(9), valve)).hasSize(3)
			.allMatch((count) -> count.count() == 1);
	}

	@Test
	void findAWholeAddressWhateverItsCaseAmongAnyNumber() {
		this.fixture.stored(TestMail.at(1).from("Ann@Example.net"));
		storeOthers(2, 12);
		InquiryPage page = this.lists.page(InquiryFilter.all(Reach.EVERYTHING).withWords("ann@example.NET"), null, 5);
		assertThat(page.inquiries()).extracting(Inquiry::subject).containsExactly("Question 1");
		assertThat(page.extent()).isEqualTo(Extent.KEY);
	}

	@Test
	void findAWholeMessageIdAmongAnyNumber() {
		this.fixture.stored(TestMail.at(1).messageId("lost-1@mail.example.net"));
		storeOthers(2, 12);
		InquiryPage page = this.lists.page(InquiryFilter.all(Reach.EVERYTHING).withWords("<lost-1@mail.example.net>"),
				null, 5);
		assertThat(page.inquiries()).extracting(Inquiry::subject).containsExactly("Question 1");
		assertThat(page.next()).isNull();
	}

	@Test
	void lookForTheWordsWhereTheListHasNothingFromThatAddress() {
		this.fixture.decided(TestMail.at(1).from("ann@example.net"), InquiryFixture.answer());
		this.fixture.decided(TestMail.at(2).subject("About ann@example.net"), InquiryFixture.hold("unsure"));
		this.fixture.decided(TestMail.at(3).subject("Again ann@example.net"), InquiryFixture.hold("unsure"));
		InquiryFilter waiting = InquiryFilter.waiting(Reach.EVERYTHING).withWords("ann@example.net");
		assertThat(walk(waiting, 1)).containsExactlyInAnyOrder("About ann@example.net", "Again ann@example.net");
		assertThat(this.lists.count(waiting, 9)).isEqualTo(2);
	}

	@Test
	void sayThatASearchPausedBeforeItsEnd() {
		this.fixture.stored(TestMail.at(1).subject("About parking"));
		storeOthers(2, 9);
		InquiryPage page = this.lists.page(InquiryFilter.all(Reach.EVERYTHING).withWords("parking"), null, 5);
		assertThat(page.inquiries()).isEmpty();
		assertThat(page.extent()).isEqualTo(Extent.PART);
		assertThat(page.next()).isNotNull();
	}

	@Test
	void findWhatIsBehindThePausesOfASearch() {
		this.fixture.stored(TestMail.at(1).subject("Parking, the first"));
		storeOthers(2, 9);
		this.fixture.stored(TestMail.at(10).subject("Parking, the second"));
		assertThat(walk(InquiryFilter.all(Reach.EVERYTHING).withWords("parking"), 5))
			.containsExactly("Parking, the second", "Parking, the first");
	}

	@Test
	void sayNothingOfAPauseWhereEverythingWasLookedAt() {
		storeOthers(1, 2);
		InquiryPage page = this.lists.page(InquiryFilter.all(Reach.EVERYTHING).withWords("parking"), null, 5);
		assertThat(page.next()).isNull();
		assertThat(page.extent()).isEqualTo(Extent.WHOLE);
	}

	@Test
	void countNoFurtherThanAsked() {
		decideInTurn(9);
		assertThat(this.lists.count(InquiryFilter.waiting(Reach.EVERYTHING), 4)).isEqualTo(4);
		assertThat(this.lists.count(InquiryFilter.waiting(Reach.EVERYTHING), 100)).isEqualTo(6);
	}

	@Test
	void countOnlyTheStatusesAskedFor() {
		decideInTurn(9);
		assertThat(this.lists.countByStatus(EnumSet.of(InquiryStatus.ESCALATED), Reach.EVERYTHING))
			.containsOnlyKeys(InquiryStatus.ESCALATED)
			.containsValue(3L);
	}

	/** An emergency, a held one and an answered one in turn. */
	private void decideInTurn(int last) {
		LongStream.rangeClosed(1, last).forEach((number) -> {
			TestMail mail = TestMail.at(number).received(TestMail.RECEIVED.plusSeconds(number));
			this.fixture.decided(mail, switch ((int) (number % 3)) {
				case 1 -> InquiryFixture.escalate();
				case 2 -> InquiryFixture.hold("unsure");
				default -> InquiryFixture.answer();
			});
		});
	}

	private void inMailbox(String name, Integer... numbers) {
		this.fixture.jdbc.sql("update inquiry set mailbox = :name where message_id in (:ids)")
			.param("name", name)
			.param("ids", Stream.of(numbers).map((number) -> "m" + number + "@example.org").toList())
			.update();
	}

	private void storeOthers(int first, int last) {
		LongStream.rangeClosed(first, last)
			.forEach((number) -> this.fixture
				.stored(TestMail.at(number).received(TestMail.RECEIVED.plusSeconds(number))));
	}

	private List<String> walk(InquiryFilter filter, int pageSize) {
		List<String> subjects = new ArrayList<>();
		InquiryPage page = this.lists.page(filter, null, pageSize);
		page.inquiries().forEach((inquiry) -> subjects.add(inquiry.subject()));
		while (page.next() != null) {
			page = this.lists.page(filter, page.next(), pageSize);
			page.inquiries().forEach((inquiry) -> subjects.add(inquiry.subject()));
		}
		return subjects;
	}

}
