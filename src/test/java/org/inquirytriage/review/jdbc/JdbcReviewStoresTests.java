package org.inquirytriage.review.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.review.Drafts.Draft;
import org.inquirytriage.review.LabelledExamples.Label;
import org.inquirytriage.review.Notes.Written;
import org.inquirytriage.review.Reviews.Review;
import org.inquirytriage.review.Truth;
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

	private final InquiryId id;

	JdbcReviewStoresTests(TestDatabase database) {
		this.cases = new AnsweredCase(database);
		this.reviews = new JdbcReviews(this.cases.jdbc);
		this.drafts = new JdbcDrafts(this.cases.jdbc);
		this.notes = new JdbcNotes(this.cases.jdbc, this.cases.fixture.clock);
		this.examples = new JdbcLabelledExamples(this.cases.jdbc, this.cases.fixture.clock);
		this.id = this.cases.answered(0.01);
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
		assertThat(this.notes.add(this.id, "dana", "I called.")).isEqualTo(1);
		assertThat(this.notes.add(this.id, "kim", "So did I.")).isEqualTo(2);
		assertThat(this.notes.of(this.id)).extracting(Written::person, Written::text)
			.containsExactly(tuple("dana", "I called."), tuple("kim", "So did I."));
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

	private Review review(String kind, Instant at) {
		return new Review(this.id, kind, "dana", at, at.plus(WINDOW), 4, InquiryStatus.HELD, Priority.HIGH,
				List.of(UUID.randomUUID(), UUID.randomUUID()));
	}

	private static Draft draft(String text, String person) {
		return new Draft(List.of(new Topic("hours"), new Topic("insurance")), "en", text, person, NOW);
	}

}
