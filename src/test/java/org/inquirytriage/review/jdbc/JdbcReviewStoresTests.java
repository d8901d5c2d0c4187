package org.inquirytriage.review.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.review.Drafts.Draft;
import org.inquirytriage.review.LabelledExamples.Label;
import org.inquirytriage.review.Notes.Sort;
import org.inquirytriage.review.Notes.Written;
import org.inquirytriage.review.Reviews.Review;
import org.inquirytriage.review.Truth;
import org.inquirytriage.review.kept.Drops;
import org.inquirytriage.review.kept.Drops.Dropped;
import org.inquirytriage.review.kept.Drops.Stray;
import org.inquirytriage.review.kept.SavedViews;
import org.inquirytriage.review.kept.SavedViews.SavedView;
import org.inquirytriage.review.live.Changes.Change;
import org.inquirytriage.review.reading.EndedCases.EndedCase;
import org.inquirytriage.triage.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcReviewStoresTests {

	private static final Instant NOW = InquiryFixture.NOW;

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private final AnsweredCase cases;

	private final JdbcReviews reviews;

	private final JdbcDrafts drafts;

	private final JdbcNotes notes;

	private final JdbcLabelledExamples examples;

	private final JdbcSavedViews views;

	private final JdbcDrops drops;

	private final JdbcEndedCases ended;

	private final JdbcChanges changes;

	private final InquiryId id;

	JdbcReviewStoresTests(TestDatabase database) {
		this.cases = new AnsweredCase(database);
		this.reviews = new JdbcReviews(this.cases.jdbc);
		this.drafts = new JdbcDrafts(this.cases.jdbc);
		this.notes = new JdbcNotes(this.cases.jdbc, this.cases.fixture.clock);
		this.examples = new JdbcLabelledExamples(this.cases.jdbc, this.cases.fixture.clock);
		this.views = new JdbcSavedViews(this.cases.jdbc, this.cases.fixture.clock);
		this.drops = new JdbcDrops(this.cases.jdbc);
		this.ended = new JdbcEndedCases(this.cases.jdbc);
		this.changes = new JdbcChanges(this.cases.jdbc);
		this.id = this.cases.answered(0.01);
	}

	@Test
	void tellWhatHappenedLatelyAndInWhichMailbox() {
		String mailbox = this.cases.jdbc.sql("select mailbox from inquiry where id = :id")
			.param("id", this.id.value())
			.query(String.class)
			.single();
		assertThat(this.changes.since(NOW.minusSeconds(1))).contains(new Change(this.id + " 1", mailbox));
		assertThat(this.changes.since(NOW.plus(Duration.ofDays(1)))).extracting(Change::mailbox)
			.containsExactly((String) null);
	}

	@Test
	void tellThatWhatLeavesByItselfChanged() {
		List<Change> before = this.changes.since(NOW.plus(Duration.ofDays(1)));
		this.cases.jdbc.sql("""
				insert into sending_state (number, mode, reason, since, changed_by)
				values ((select coalesce(max(number), 0) + 1 from sending_state), 'LIVE', 'tried', now(), 'dana')
				""").update();
		assertThat(this.changes.since(NOW.plus(Duration.ofDays(1)))).hasSameSizeAs(before)
			.doesNotContainAnyElementsOf(before);
	}

	@Test
	void keepEveryFieldOfADecision() {
		Review review = review("answer", NOW);
		this.reviews.add(review);
		assertThat(this.reviews.latest(this.id)).contains(review);
	}

	@Test
	void findTheDecisionBeforeOneThatWasUndone() {
		this.reviews.add(review("answer", NOW));
		this.reviews.add(review("close", NOW.plusSeconds(5)));
		this.reviews.markUndone(this.id, NOW.plusSeconds(9));
		assertThat(this.reviews.latest(this.id)).map(Review::kind).contains("answer");
	}

	@Test
	void offerADecisionToUndoToItsPersonUntilItsWindowEnds() {
		this.reviews.add(review("answer", NOW));
		assertThat(this.reviews.undoable("dana", NOW.plusSeconds(29))).isPresent();
		assertThat(this.reviews.undoable("dana", NOW.plus(WINDOW))).isEmpty();
		assertThat(this.reviews.undoable("kim", NOW)).isEmpty();
	}

	@Test
	void keepTheLatestDraftOfAnInquiry() {
		this.drafts.save(this.id, draft("The first", "dana"));
		Draft second = draft("The \u0000second\uD800", "kim");
		this.drafts.save(this.id, second);
		assertThat(this.drafts.of(this.id)).hasValueSatisfying((draft) -> {
			assertThat(draft.text()).isEqualTo("The second\uFFFD");
			assertThat(draft.person()).isEqualTo("kim");
			assertThat(draft.topics()).containsExactly(new Topic("hours"), new Topic("insurance"));
		});
		this.drafts.erase(this.id);
		assertThat(this.drafts.of(this.id)).isEmpty();
	}

	@Test
	void numberTheNotesOfAnInquiry() {
		assertThat(this.notes.add(this.id, "dana", Sort.QUESTION, "I called.")).isEqualTo(1);
		assertThat(this.notes.add(this.id, "kim", Sort.REPLY, "So did I.")).isEqualTo(2);
		assertThat(this.notes.of(this.id)).extracting(Written::person, Written::sort, Written::text)
			.containsExactly(tuple("dana", Sort.QUESTION, "I called."), tuple("kim", Sort.REPLY, "So did I."));
	}

	@Test
	void keepTheLatestLabelOfAnExampleWithItsWords() {
		this.examples.keep(this.cases.found(this.id), new Label(Truth.GENERAL, List.of(), false, "dana"));
		Label second = new Label(Truth.CLINICAL, List.of(new Topic("hours")), true, "kim");
		this.examples.keep(this.cases.found(this.id), second);
		assertThat(this.examples.of(this.id)).contains(second);
		assertThat(this.cases.jdbc.sql("select content from labelled_example").query(String.class).list())
			.containsExactly("Where can I park?");
	}

	@Test
	void keepNoExampleOfWordsThatAreErased() {
		this.cases.jdbc.sql("delete from inquiry_text").update();
		this.examples.keep(this.cases.found(this.id), new Label(Truth.CLINICAL, List.of(), true, "dana"));
		assertThat(this.examples.of(this.id)).isEmpty();
	}

	@Test
	void keepAPersonsViewsByName() {
		SavedView urgent = new SavedView("Urgent", "free", "unsure", "");
		this.views.keep("dana", new SavedView("Urgent", "queue", "", "old"));
		this.views.keep("dana", urgent);
		this.views.keep("dana", new SavedView("Parking \u0000", "queue", "", "parking"));
		assertThat(this.views.of("dana")).extracting(SavedView::name).containsExactly("Parking", "Urgent");
		assertThat(this.views.of("dana")).contains(urgent);
		assertThat(this.views.of("kim")).isEmpty();
		this.views.forget("dana", "Urgent");
		assertThat(this.views.of("dana")).hasSize(1);
	}

	@Test
	void keepNoMoreViewsThanThereCanBe() {
		IntStream.range(0, SavedViews.MOST)
			.forEach((number) -> this.views.keep("dana", new SavedView("v" + number, "queue", "", "")));
		assertThat(this.views.keep("dana", new SavedView("one more", "queue", "", ""))).isFalse();
		assertThat(this.views.keep("dana", new SavedView("v0", "free", "", ""))).isTrue();
	}

	@Test
	void listWhatWasGivenUpWithWhoAndWhy() {
		Dropped dropped = new Dropped(this.id.value(), this.id, Drops.Kind.INQUIRY, "dana", "A machine's log", NOW);
		this.drops.add(dropped);
		assertThat(this.drops.latest(Reach.EVERYTHING, 5)).containsExactly(dropped);
		this.drops.forget(this.id);
		assertThat(this.drops.latest(Reach.EVERYTHING, 5)).isEmpty();
	}

	@Test
	void listMailThatWentAstrayUntilItIsGivenUpAndAgainWhenItGoesAstrayAnew() {
		UUID entry = stray(this.id.toString(), "ANSWER");
		assertThat(this.drops.stray(Reach.EVERYTHING, 5)).extracting(Stray::entry).containsExactly(entry);
		this.drops.add(new Dropped(entry, this.id, Drops.Kind.MAIL, "dana", "She called", NOW.plusSeconds(1)));
		assertThat(this.drops.stray(Reach.EVERYTHING, 5)).isEmpty();
		setMail("FAILED", NOW.plusSeconds(2));
		assertThat(this.drops.stray(Reach.EVERYTHING, 5)).extracting(Stray::entry).containsExactly(entry);
	}

	@Test
	void listNothingOfAnotherMailbox() {
		this.drops.add(new Dropped(this.id.value(), this.id, Drops.Kind.INQUIRY, "dana", "A machine's log", NOW));
		stray(this.id.toString(), "ANSWER");
		stray("2026-03-02", "DIGEST");
		Reach program = Reach.of(Set.of("program", "vein"));
		Reach valve = Reach.of(Set.of("valve", "vein"));
		assertThat(this.drops.latest(program, 5)).hasSize(1);
		assertThat(this.drops.latest(valve, 5)).isEmpty();
		assertThat(this.drops.stray(Reach.EVERYTHING, 5)).hasSize(2);
		assertThat(this.drops.stray(program, 5)).extracting(Stray::inquiry).containsExactly(this.id.toString());
		assertThat(this.drops.stray(valve, 5)).isEmpty();
		assertThat(this.ended.latest(program, 5)).extracting(EndedCase::id).containsExactly(this.id);
		assertThat(this.ended.latest(valve, 5)).isEmpty();
	}

	@Test
	void readWhatEndedWithItsWords() {
		assertThat(this.ended.latest(Reach.EVERYTHING, 5)).extracting(EndedCase::id).containsExactly(this.id);
		assertThat(this.ended.latest(Reach.EVERYTHING, 5).getFirst().words()).contains("Where can I park?");
	}

	@Test
	void readNothingOfWhatEndedOnceItsWordsAreErased() {
		this.cases.jdbc.sql("delete from inquiry_text").update();
		assertThat(this.ended.latest(Reach.EVERYTHING, 5)).isEmpty();
	}

	private UUID stray(String inquiry, String action) {
		UUID entry = UUID.randomUUID();
		this.cases.jdbc.sql("""
				insert into outbox_entry (id, inquiry_id, action, recipient, state, urgency, attempts, waiting_since,
				    fence, in_doubt, updated, message_id, created, from_address, from_name, subject, body,
				    reference_ids, auto_submitted, language)
				values (:id, :inquiry, :action, 'ann@example.org', 'UNKNOWN', 1, 1, :at, 1, true, :at, :inquiry, :at,
				    'heart@example.org', '', 'Parking', 'Here', '', 'REPLIED', 'en')
				""")
			.param("id", entry)
			.param("inquiry", inquiry)
			.param("action", action)
			.param("at", NOW.atOffset(ZoneOffset.UTC))
			.update();
		return entry;
	}

	private void setMail(String state, Instant at) {
		this.cases.jdbc.sql("update outbox_entry set state = :state, updated = :at")
			.param("state", state)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	private Review review(String kind, Instant at) {
		return new Review(this.id, kind, "dana", at, at.plus(WINDOW), 4, InquiryStatus.HELD, Priority.HIGH,
				List.of(UUID.randomUUID(), UUID.randomUUID()));
	}

	private static Draft draft(String text, String person) {
		return new Draft(List.of(new Topic("hours"), new Topic("insurance")), "en", text, person, NOW);
	}

}
