package org.inquirytriage.tuning.shadow.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.jdbc.ModelsFixture;
import org.inquirytriage.tuning.replay.Change.Kind;
import org.inquirytriage.tuning.reports.AuditedError.Audited;
import org.inquirytriage.tuning.shadow.AutomaticReturn;
import org.inquirytriage.tuning.shadow.Disagreement;
import org.inquirytriage.tuning.shadow.ReturnLimits;
import org.inquirytriage.tuning.shadow.ShadowDesk;
import org.inquirytriage.tuning.shadow.ShadowRun;
import org.inquirytriage.tuning.shadow.ShadowRun.Counts;
import org.inquirytriage.tuning.shadow.ShadowRun.Ending;
import org.inquirytriage.tuning.shadow.ShadowRun.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ShadowTests {

	private final ModelsFixture fixture;

	private final JdbcShadowRuns runs;

	private final ShadowDesk desk;

	private final ModelDesk models;

	private final List<ShadowRun> told = new ArrayList<>();

	ShadowTests(TestDatabase database, @TempDir Path folder) {
		this.fixture = new ModelsFixture(database, folder);
		this.runs = new JdbcShadowRuns(this.fixture.messages.jdbc, this.fixture.messages.cases.transaction);
		this.desk = new ShadowDesk(this.runs, this.fixture.versions, this.fixture.changes, Duration.ofDays(14),
				this.fixture.messages.cases.transaction, this.fixture.clock);
		this.models = this.fixture.desk(false, this.fixture.changes, ModelsFixture.SHIPPED, this.desk);
	}

	@Test
	void letsOneCandidateDecideAtATime() {
		assertThat(this.desk.start("ann", this.fixture.trained(true), 7)).isEqualTo(ShadowDesk.Outcome.STARTED);
		assertThat(this.desk.start("ann", this.fixture.trained(true), 7)).isEqualTo(ShadowDesk.Outcome.BUSY);
	}

	@Test
	void refusesModelsThatFailedAGate() {
		assertThat(this.desk.start("ann", this.fixture.trained(false), 7)).isEqualTo(ShadowDesk.Outcome.REFUSED);
	}

	@Test
	void endsByHand() {
		this.desk.start("ann", this.fixture.trained(true), 7);
		assertThat(this.desk.end("bob", 1)).isEqualTo(ShadowDesk.Outcome.ENDED);
		assertThat(ending(1)).isEqualTo(Ending.HAND);
		assertThat(last().entry().act()).isEqualTo("shadow-ended");
	}

	@Test
	void endsWhenTheCandidateIsPublishedAndItsPredecessorFollows() {
		int model = this.fixture.trained(true);
		this.desk.start("ann", model, 7);
		this.models.publish("ann", model);
		assertThat(ending(1)).isEqualTo(Ending.PUBLISHED);
		assertThat(this.runs.running()).singleElement()
			.extracting(ShadowRun::pair, ShadowRun::kind)
			.containsExactly(new ShadowRun.Pair(0, model), ShadowRun.Kind.PREDECESSOR);
	}

	@Test
	void endsWhenTheCandidateIsDeclined() {
		int model = this.fixture.trained(true);
		ModelDesk two = this.fixture.desk(true, this.fixture.changes, ModelsFixture.SHIPPED, this.desk);
		this.desk.start("ann", model, 7);
		two.publish("ann", model);
		two.decline("bob", model);
		assertThat(ending(1)).isEqualTo(Ending.DROPPED);
	}

	@Test
	void keepsWhatIsClinicalFirstAndNothingTwice() {
		this.desk.start("ann", this.fixture.trained(true), 7);
		ShadowRun run = this.runs.find(1).orElseThrow();
		Disagreement usual = disagreement(false, Kind.ANSWERED);
		Disagreement clinical = disagreement(true, Kind.END);
		Position to = new Position(run.span().started().plusSeconds(1), usual.inquiry());
		Counts counts = new Counts(3, 2, 0);
		assertThat(this.runs.advance(run, to, counts, List.of(usual, clinical))).isTrue();
		assertThat(this.runs.advance(run, to, counts, List.of(usual, clinical))).isFalse();
		assertThat(this.runs.disagreements(1, 10)).containsExactly(clinical, usual);
		assertThat(this.runs.find(1).orElseThrow().counts()).isEqualTo(counts);
	}

	@Test
	void goesBackWhenTooMuchIsDecidedOtherwise() {
		int model = published();
		advance(new Counts(40, 20, 0));
		watch(new Audited(10, 0, 0, 0, 1.0, 1.0));
		assertThat(this.fixture.versions.current()).isZero();
		assertThat(last().entry())
			.isEqualTo(
					new AdminChange.Entry("automatic return", "model-returned", "models",
							"version 0 instead of version " + model
									+ ": 20 of 60 inquiries were decided otherwise than before (limit: 15.0 %)",
							"", ""));
		assertThat(this.fixture.changes.isIntact()).isTrue();
	}

	@Test
	void goesBackWhenChecksFindAClinicalAnswerAndTellsStaffOnce() {
		published();
		Audited clinical = new Audited(10, 3, 1, 1, 1.0, 1.0);
		watch(clinical);
		watch(clinical);
		assertThat(this.fixture.versions.current()).isZero();
		assertThat(ending(1)).isEqualTo(Ending.RETURNED);
		assertThat(this.told).hasSize(1);
		assertThat(this.runs.anyUnnoted()).isTrue();
		this.desk.note("ann", 1);
		assertThat(this.runs.anyUnnoted()).isFalse();
	}

	@Test
	void leavesModelsInForceThatPassNoLimit() {
		int model = published();
		advance(new Counts(60, 2, 0));
		watch(new Audited(10, 10, 0, 0, 1.0, 1.0));
		assertThat(this.fixture.versions.current()).isEqualTo(model);
		assertThat(this.told).isEmpty();
	}

	private int published() {
		int model = this.fixture.trained(true);
		this.models.publish("ann", model);
		return model;
	}

	private void advance(Counts counts) {
		ShadowRun run = this.runs.running().getFirst();
		this.runs.advance(run, new Position(run.span().started().plusSeconds(1), UUID.randomUUID()), counts, List.of());
	}

	private void watch(Audited audited) {
		new AutomaticReturn(this.runs, ReturnLimits.DEFAULTS, (since) -> audited, this.models, this.told::add,
				this.fixture.clock)
			.run();
	}

	private Disagreement disagreement(boolean clinical, Kind kind) {
		return new Disagreement(UUID.randomUUID(), this.fixture.clock.instant(), clinical, kind, "hold", "redirect");
	}

	private Ending ending(int number) {
		return this.runs.find(number).map(ShadowRun::end).orElseThrow().how();
	}

	private AdminChange last() {
		return this.fixture.changes.before(Long.MAX_VALUE, 1).getFirst();
	}

}
