package org.inquirytriage.tuning.learning.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.jdbc.TuningFixture;
import org.inquirytriage.tuning.learning.Example;
import org.inquirytriage.tuning.learning.Example.Wording;
import org.inquirytriage.tuning.learning.ExampleDesk;
import org.inquirytriage.tuning.learning.ExampleDesk.Choice;
import org.inquirytriage.tuning.learning.ExampleDesk.Outcome;
import org.inquirytriage.tuning.learning.Examples.Limits;
import org.inquirytriage.tuning.learning.Examples.Unsure;
import org.inquirytriage.tuning.learning.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExampleDeskTests {

	private static final String TEXT = "Where can I park? Thanks,\nPat";

	private final ExamplesFixture fixture;

	private final AdminChanges changes;

	private final ExampleDesk desk;

	ExampleDeskTests(TestDatabase database) {
		this.fixture = new ExamplesFixture(database);
		this.changes = TuningFixture.changes(this.fixture.cases.source);
		this.desk = new ExampleDesk(this.fixture.examples, this.changes, this.fixture.cases.transaction,
				new TestClock(TuningFixture.NOW));
	}

	@Test
	void isGivenWhatReviewKept() {
		UUID id = this.fixture.labelled(Label.CLINICAL, TEXT);
		assertThat(this.fixture.examples.last(9)).singleElement().satisfies((message) -> {
			assertThat(message.inquiry()).isEqualTo(id);
			assertThat(message.given()).isEqualTo(new Labelled.Given(Label.CLINICAL,
					List.of(new Topic("parking-transit")), "auto-reply", true, "ann", ExamplesFixture.GIVEN));
			assertThat(message.original().text()).isEqualTo(TEXT);
			assertThat(message.waits()).isTrue();
		});
	}

	@Test
	void keepsEveryFieldOfWhatWasDecided() {
		UUID id = this.fixture.labelled(Label.CLINICAL, TEXT);
		Wording wording = new Wording(Label.GENERAL, true, List.of(new Topic("hours")), "es", "Pregunta", "¿Dónde?");
		assertThat(decide(id, wording, true)).isEqualTo(new Outcome.Kept());
		assertThat(message(id).example())
			.contains(new Example(wording, true, ExamplesFixture.GIVEN, "kim", TuningFixture.NOW));
	}

	@Test
	void changesItsMind() {
		UUID id = this.fixture.labelled(Label.CLINICAL, TEXT);
		decide(id, wording("Where?"), true);
		decide(id, wording("Where?"), false);
		assertThat(message(id).enters()).isFalse();
		assertThat(message(id).waits()).isFalse();
	}

	@Test
	void recordsWhoDecidedWithoutTheWords() {
		UUID id = this.fixture.labelled(Label.CLINICAL, TEXT);
		decide(id, wording("Where?"), true);
		assertThat(this.changes.before(Long.MAX_VALUE, 9).stream().map(AdminChange::entry)).containsExactly(new Entry(
				"kim", "example-entered", id.toString(), "labelled CLINICAL by ann, decided GENERAL", "", ""));
	}

	@Test
	void keepsNothingOfALabelThatChangedSince() {
		UUID id = this.fixture.labelled(Label.CLINICAL, TEXT);
		this.fixture.label(id, Label.GENERAL, TEXT, ExamplesFixture.GIVEN.plusSeconds(1));
		assertThat(decide(id, wording("Where?"), true)).isEqualTo(new Outcome.Stale());
		assertThat(message(id).waits()).isTrue();
	}

	@Test
	void asksAgainOnceALabelChanges() {
		UUID id = this.fixture.labelled(Label.CLINICAL, TEXT);
		decide(id, wording("Where?"), true);
		this.fixture.label(id, Label.GENERAL, TEXT, ExamplesFixture.GIVEN.plusSeconds(1));
		assertThat(message(id).enters()).isFalse();
		assertThat(message(id).waits()).isTrue();
	}

	@Test
	void letsNothingEnterThatSeemsToNameSomebody() {
		UUID id = this.fixture.labelled(Label.GENERAL, TEXT);
		assertThat(decide(id, wording(TEXT), true)).isInstanceOf(Outcome.Names.class);
		assertThat(message(id).waits()).isTrue();
	}

	@Test
	void letsItEnterOnAPersonsWord() {
		UUID id = this.fixture.labelled(Label.GENERAL, TEXT);
		Choice insisting = new Choice(wording(TEXT), true, true, ExamplesFixture.GIVEN);
		assertThat(this.desk.decide("kim", id, insisting)).isEqualTo(new Outcome.Kept());
	}

	@Test
	void learnsFromNothingThatTeachesNothing() {
		UUID id = this.fixture.labelled(Label.GENERAL, TEXT);
		assertThat(decide(id, wording(" "), true)).isEqualTo(new Outcome.Unusable("empty"));
		assertThat(decide(id, new Wording(Label.GENERAL, false, List.of(), "en", "", "Where?"), true))
			.isEqualTo(new Outcome.Unusable("topics"));
		assertThat(decide(id, new Wording(Label.CLINICAL, false, List.of(), "de", "", "Where?"), true))
			.isEqualTo(new Outcome.Unusable("language"));
	}

	@Test
	void offersWhatLiesNearestToALimit() {
		UUID far = this.fixture.unsure(0.4);
		UUID nearRedirect = this.fixture.unsure(0.58);
		UUID nearAnswer = this.fixture.unsure(0.21);
		this.fixture.labelled(Label.GENERAL, TEXT);
		assertThat(this.fixture.examples.unsure(new Limits(0.2, 0.6), 2)).extracting(Unsure::inquiry)
			.containsExactly(nearAnswer, nearRedirect);
		assertThat(this.fixture.examples.unsure(new Limits(0.2, 0.6), 9)).extracting(Unsure::inquiry)
			.endsWith(far)
			.hasSize(3);
	}

	private Outcome decide(UUID id, Wording wording, boolean enters) {
		Instant seen = ExamplesFixture.GIVEN;
		return this.desk.decide("kim", id, new Choice(wording, enters, false, seen));
	}

	private static Wording wording(String text) {
		return new Wording(Label.GENERAL, false, List.of(new Topic("parking-transit")), "en", "Question", text);
	}

	private Labelled message(UUID id) {
		return this.fixture.examples.find(id).orElseThrow();
	}

}
