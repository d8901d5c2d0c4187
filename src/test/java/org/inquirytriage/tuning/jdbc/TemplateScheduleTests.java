package org.inquirytriage.tuning.jdbc;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.reply.AcknowledgementLinks;
import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateChange;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TemplateScheduleTests {

	private static final TemplateName PARKING = new TemplateName(Kind.TOPIC, "en", "parking-transit");

	// The fixture's clock stands at eleven in the morning of 23 November in Chicago.
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Duration TO_MIDNIGHT = Duration.ofHours(13).minusNanos(123_456_000);

	private final TuningFixture fixture;

	private final TemplateDesk desk;

	private final String shipped;

	TemplateScheduleTests(TestDatabase database) {
		this.fixture = new TuningFixture(database);
		this.desk = this.fixture.desk(false);
		this.shipped = TuningFixture.sources().templates().get(PARKING.file());
	}

	@Test
	void sendsAVersionFromTheStartOfItsFirstDayInTheProgramsZone() {
		save(1, "Level 2 is closed.", TODAY.plusDays(1), null);
		ReplyComposer composer = composer(this.fixture.current);
		assertThat(answer(composer)).doesNotContain("Level 2 is closed.");
		this.fixture.clock.advance(TO_MIDNIGHT.minusMillis(1));
		assertThat(answer(composer)).doesNotContain("Level 2 is closed.");
		this.fixture.clock.advance(Duration.ofMillis(1));
		assertThat(answer(composer)).contains("Level 2 is closed.");
	}

	@Test
	void sendsTheVersionBeforeAgainOnceItsLastDayHasEnded() {
		save(1, "Level 2 is closed.", null, TODAY);
		ReplyComposer composer = composer(this.fixture.current);
		assertThat(answer(composer)).contains("Level 2 is closed.");
		this.fixture.clock.advance(TO_MIDNIGHT);
		assertThat(answer(composer)).doesNotContain("Level 2 is closed.");
	}

	@Test
	void changesOnEveryReplica() {
		CurrentTemplates other = this.fixture.replica();
		other.now();
		save(1, "Level 2 is closed.", TODAY.plusDays(1), null);
		this.fixture.clock.advance(TO_MIDNIGHT);
		assertThat(answer(composer(other))).contains("Level 2 is closed.");
	}

	@Test
	void fallsBackThroughSeveralVersions() {
		save(1, "Level 2 is closed.", null, TODAY.plusDays(9));
		save(2, "Level 3 is closed.", TODAY.plusDays(1), TODAY.plusDays(2));
		assertThat(text(TODAY)).contains("Level 2");
		assertThat(text(TODAY.plusDays(2))).contains("Level 3");
		assertThat(text(TODAY.plusDays(3))).contains("Level 2");
		assertThat(text(TODAY.plusDays(10))).isEqualTo(this.shipped);
	}

	@Test
	void endsAScheduleWithAVersionForEveryDay() {
		save(1, "Level 2 is closed.", TODAY.plusDays(1), null);
		save(2, "Level 3 is closed.", null, null);
		assertThat(text(TODAY)).contains("Level 3");
		assertThat(text(TODAY.plusDays(1))).contains("Level 3");
	}

	@Test
	void goesOnFromTheVersionThatWasPublishedLast() {
		save(1, "Level 2 is closed.", TODAY.plusDays(1), null);
		assertThat(this.fixture.current.latest().number(PARKING)).isEqualTo(2);
		assertThat(save(1, "Level 3 is closed.", null, null)).isEqualTo(new SaveOutcome.Stale());
	}

	@Test
	void takesOtherDaysForTheSameWords() {
		save(1, "Level 2 is closed.", TODAY.plusDays(1), null);
		assertThat(save(2, "Level 2 is closed.", null, null)).isEqualTo(new SaveOutcome.Published(3));
	}

	@Test
	void refusesWhatCouldNotBeSentOnALaterDay() {
		assertThat(save(1, "Call {{phone.nobody}}.", TODAY.plusDays(20), null)).isInstanceOfSatisfying(
				SaveOutcome.Refused.class,
				(refused) -> assertThat(refused.findings()).extracting(LintFinding::file).contains(PARKING.file()));
	}

	@Test
	void keepsTheHashThatDecisionsNameFromItsFirstDayOn() {
		save(1, "Level 2 is closed.", TODAY.plusDays(1), null);
		this.fixture.clock.advance(TO_MIDNIGHT);
		assertThat(this.fixture.versions.of(PARKING.file()).getFirst().library())
			.isEqualTo(this.fixture.current.now().version());
	}

	@Test
	void recordsItsDays() {
		save(1, "Level 2 is closed.", TODAY.plusDays(1), TODAY.plusDays(2));
		assertThat(this.fixture.changes.before(Long.MAX_VALUE, 1).getFirst().entry().details())
			.isEqualTo("version 2 after version 1, from 2026-11-24, until 2026-11-25");
	}

	private SaveOutcome save(int basedOn, String sentence, @Nullable LocalDate from, @Nullable LocalDate until) {
		return this.desk.save("ann", new TemplateChange(PARKING.file(), basedOn,
				this.shipped.stripTrailing() + "\n\n" + sentence + "\n", new Window(from, until)));
	}

	private String text(LocalDate day) {
		return this.fixture.current.on(day).text(PARKING);
	}

	private static ReplyComposer composer(CurrentTemplates current) {
		return ReplyComposer.following(current, Shipped.part(TemplateRenderer.class),
				AcknowledgementLinks.toTheInquiry());
	}

	private static String answer(ReplyComposer composer) {
		return composer.answer(List.of(new Topic("parking-transit")), "en", Shipped.NOON).text();
	}

}
