package org.inquirytriage.tuning.jdbc;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.reply.AcknowledgementLinks;
import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.CrashingChanges;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.inquirytriage.tuning.templates.TemplateVersion.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TemplateDeskTests {

	private static final TemplateName PARKING = new TemplateName(Kind.TOPIC, "en", "parking-transit");

	private static final TemplateName EMERGENCY = new TemplateName(Kind.NOTICE, "en", "emergency");

	private final TuningFixture fixture;

	private final TemplateDesk desk;

	private final String shipped;

	TemplateDeskTests(TestDatabase database) {
		this.fixture = new TuningFixture(database);
		this.desk = this.fixture.desk(false);
		this.shipped = TuningFixture.sources().templates().get(PARKING.file());
	}

	@Test
	void sendsWhatWasSavedWithoutARestart() {
		ReplyComposer composer = composer(this.fixture.current);
		assertThat(this.desk.save("ann", PARKING, 1, changed("Level 2 is closed.")))
			.isEqualTo(new SaveOutcome.Published(2));
		assertThat(answer(composer)).contains("Level 2 is closed.");
	}

	@Test
	void sendsItFromEveryReplica() {
		ReplyComposer other = composer(this.fixture.replica());
		answer(other);
		this.desk.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(answer(other)).contains("Level 2 is closed.");
	}

	@Test
	void leavesADecisionThatHasBegunWithTheWordingItBeganWith() {
		ReplyComposer begun = composer(this.fixture.current).asOfNow();
		this.desk.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(answer(begun)).doesNotContain("Level 2 is closed.");
	}

	@Test
	void keepsWhatTheFileSaidAsTheFirstVersion() {
		this.desk.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(this.fixture.versions.of(PARKING.file())).extracting(TemplateVersion::text)
			.containsExactly(changed("Level 2 is closed."), this.shipped);
	}

	@Test
	void keepsTheHashThatDecisionsName() {
		this.desk.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(this.fixture.versions.of(PARKING.file()).getFirst().library())
			.isEqualTo(this.fixture.current.now().version());
	}

	@Test
	void recordsWhoChangedWhat() {
		this.desk.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(entries()).containsExactly(new Entry("ann", "template-published", "en/parking-transit.md",
				"version 2 after version 1", "+ \n+ Level 2 is closed.", ""));
	}

	@Test
	void refusesTheSecondOfTwoWhoEditOneTemplate() {
		this.desk.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(this.desk.save("kim", PARKING, 1, changed("Level 3 is closed."))).isEqualTo(new SaveOutcome.Stale());
		assertThat(this.fixture.current.standing().text(PARKING)).isEqualTo(changed("Level 2 is closed."));
	}

	@Test
	void takesOneOfManyWhoSaveAtTheSameMoment() {
		List<CompletableFuture<SaveOutcome>> saves = IntStream.range(0, 6)
			.mapToObj((number) -> CompletableFuture.supplyAsync(
					() -> this.desk.save("p" + number, PARKING, 1, changed("Level " + number + " is closed."))))
			.toList();
		assertThat(saves.stream().map(CompletableFuture::join).filter(SaveOutcome.Published.class::isInstance))
			.hasSize(1);
		assertThat(entries()).hasSize(1);
	}

	@Test
	void leavesTheOldVersionWhenItCrashesInTheMiddle() {
		TemplateDesk crashing = this.fixture.desk(false, new CrashingChanges());
		assertThatIllegalStateException()
			.isThrownBy(() -> crashing.save("ann", PARKING, 1, changed("Level 2 is closed.")));
		assertThat(this.fixture.replica().standing().text(PARKING)).isEqualTo(this.shipped);
		assertThat(this.fixture.versions.of(PARKING.file())).isEmpty();
	}

	@Test
	void refusesATextThatNamesAFactThatThereIsNot() {
		assertThat(problems(this.desk.save("ann", PARKING, 1, changed("Call {{phone.nobody}}."))))
			.anySatisfy((finding) -> assertThat(finding.file()).isEqualTo(PARKING.file()));
		assertThat(this.fixture.versions.of(PARKING.file())).isEmpty();
	}

	@Test
	void refusesANoticeThatDoesNotSayToCall911() {
		String text = this.fixture.current.standing()
			.text(EMERGENCY)
			.replace("{{phone.emergency}}", "{{phone.main}}")
			.replace("911", "us");
		assertThat(problems(this.desk.save("ann", EMERGENCY, 1, text))).extracting(LintFinding::sentence)
			.contains("it does not say to call 911 in an emergency");
	}

	@Test
	void savesNothingThatIsSentAlready() {
		assertThat(this.desk.save("ann", PARKING, 1, this.shipped)).isEqualTo(new SaveOutcome.Unchanged());
		assertThat(entries()).isEmpty();
	}

	@Test
	void goesBackToAnEarlierVersion() {
		this.desk.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(this.desk.goBack("kim", PARKING, 2, 1)).isEqualTo(new SaveOutcome.Published(3));
		assertThat(this.fixture.current.standing().text(PARKING)).isEqualTo(this.shipped);
		assertThat(entries().getFirst().act()).isEqualTo("template-returned");
	}

	@Test
	void goesBackToNothingThatWasNeverSent() {
		TemplateDesk careful = this.fixture.desk(true);
		careful.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(this.desk.goBack("ann", PARKING, 1, 2)).isEqualTo(new SaveOutcome.Stale());
	}

	@Test
	void sendsNothingThatASecondPersonHasNotSeen() {
		assertThat(this.fixture.desk(true).save("ann", PARKING, 1, changed("Level 2 is closed.")))
			.isEqualTo(new SaveOutcome.Proposed(2));
		assertThat(this.fixture.current.standing().text(PARKING)).isEqualTo(this.shipped);
	}

	@Test
	void sendsWhatASecondPersonAgreesTo() {
		TemplateDesk careful = this.fixture.desk(true);
		careful.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(careful.approve("kim", PARKING.file(), 2)).isEqualTo(new SaveOutcome.Published(2));
		assertThat(this.fixture.current.standing().text(PARKING)).isEqualTo(changed("Level 2 is closed."));
		assertThat(entries().getFirst()).extracting(Entry::person, Entry::approvedBy).containsExactly("ann", "kim");
	}

	@Test
	void letsNobodyAgreeWithThemselves() {
		TemplateDesk careful = this.fixture.desk(true);
		careful.save("ann", PARKING, 1, changed("Level 2 is closed."));
		assertThat(careful.approve("ann", PARKING.file(), 2)).isEqualTo(new SaveOutcome.OwnProposal());
	}

	@Test
	void publishesNoProposalThatWasOvertaken() {
		this.fixture.desk(true).save("ann", PARKING, 1, changed("Level 2 is closed."));
		this.desk.save("lee", PARKING, 1, changed("Level 3 is closed."));
		assertThat(this.desk.approve("kim", PARKING.file(), 2)).isEqualTo(new SaveOutcome.Stale());
		assertThat(this.fixture.current.standing().text(PARKING)).isEqualTo(changed("Level 3 is closed."));
	}

	@Test
	void keepsAProposalThatWasDeclined() {
		TemplateDesk careful = this.fixture.desk(true);
		careful.save("ann", PARKING, 1, changed("Level 2 is closed."));
		careful.decline("kim", PARKING.file(), 2);
		assertThat(this.fixture.versions.of(PARKING.file()).getFirst())
			.extracting(TemplateVersion::status, TemplateVersion::decidedBy)
			.containsExactly(Status.DECLINED, "kim");
		assertThat(this.fixture.versions.proposed()).isEmpty();
	}

	private String changed(String sentence) {
		return this.shipped.stripTrailing() + "\n\n" + sentence + "\n";
	}

	private List<Entry> entries() {
		return this.fixture.changes.before(Long.MAX_VALUE, 9).stream().map(AdminChange::entry).toList();
	}

	private static List<LintFinding> problems(SaveOutcome outcome) {
		return ((SaveOutcome.Refused) outcome).findings();
	}

	private static ReplyComposer composer(CurrentTemplates current) {
		return ReplyComposer.following(current, Shipped.part(TemplateRenderer.class),
				AcknowledgementLinks.toTheInquiry());
	}

	private static String answer(ReplyComposer composer) {
		return composer.answer(List.of(new Topic("parking-transit")), "en", Shipped.NOON).text();
	}

}
