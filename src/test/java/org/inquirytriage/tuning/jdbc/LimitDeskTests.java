package org.inquirytriage.tuning.jdbc;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.thresholds.CurrentLimits;
import org.inquirytriage.tuning.thresholds.LimitDesk;
import org.inquirytriage.tuning.thresholds.LimitOutcome;
import org.inquirytriage.tuning.thresholds.LimitVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LimitDeskTests {

	private static final Map<String, Double> LOOSEST = Map.of("en", 0.188, "es", 0.396);

	private final LimitVersions versions;

	private final AdminChanges changes;

	private final TransactionTemplate transaction;

	private final LimitDesk desk;

	private final LimitDesk strictDesk;

	LimitDeskTests(TestDatabase database) {
		DataSource source = database.create();
		JdbcClient jdbc = JdbcClient.create(source);
		this.versions = new JdbcLimitVersions(jdbc);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
		this.changes = new JdbcAdminChanges(jdbc, this.transaction, new TestClock(TuningFixture.NOW));
		this.desk = desk(false, this.changes);
		this.strictDesk = desk(true, this.changes);
	}

	private LimitDesk desk(boolean secondPerson, AdminChanges record) {
		return new LimitDesk(this.versions, record, () -> LOOSEST,
				new LimitDesk.Rules(secondPerson, this.transaction, new TestClock(TuningFixture.NOW)));
	}

	@Test
	void publishesAStricterLimit() {
		assertThat(publish(0, 0.15)).isEqualTo(LimitOutcome.PUBLISHED);
		assertThat(this.desk.inForce()).isEqualTo(Map.of("en", 0.15, "es", 0.396));
	}

	@Test
	void publishesALooserLimitUpToThatOfTheModels() {
		publish(0, 0.15);
		assertThat(publish(1, 0.188)).isEqualTo(LimitOutcome.PUBLISHED);
		assertThat(this.desk.inForce()).containsEntry("en", 0.188);
	}

	@Test
	void refusesALimitThatIsLooserThanTheModelsAllow() {
		assertThat(publish(0, 0.189)).isEqualTo(LimitOutcome.TOO_LOOSE);
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void refusesALimitBelowNoughtAndOneThatIsNoNumber() {
		assertThat(publish(0, -0.1)).isEqualTo(LimitOutcome.TOO_LOOSE);
		assertThat(publish(0, Double.NaN)).isEqualTo(LimitOutcome.TOO_LOOSE);
	}

	@Test
	void refusesALanguageWithoutModels() {
		assertThat(this.desk.publish("ann", "why", 0, "fr", 0.1)).isEqualTo(LimitOutcome.TOO_LOOSE);
	}

	@Test
	void asksForAReason() {
		assertThat(this.desk.publish("ann", "  ", 0, "en", 0.1)).isEqualTo(LimitOutcome.NO_REASON);
	}

	@Test
	void keepsTheLimitsOfOtherLanguages() {
		publish(0, 0.15);
		this.desk.publish("ann", "why", 1, "es", 0.2);
		assertThat(this.desk.inForce()).isEqualTo(Map.of("en", 0.15, "es", 0.2));
	}

	@Test
	void recordsWhoChangedWhatAndWhy() {
		publish(0, 0.15);
		assertThat(this.changes.before(9, 9)).extracting(AdminChange::entry)
			.containsExactly(new Entry("ann", "limit-published", "answer-below",
					"version 1 after version 0: two wrong answers", "- en 0.188\n+ en 0.150", ""));
		assertThat(this.changes.isIntact()).isTrue();
	}

	@Test
	void letsOnlyOneOfTwoThroughWhoSawTheSameVersion() {
		publish(0, 0.15);
		assertThat(publish(0, 0.1)).isEqualTo(LimitOutcome.STALE);
	}

	@Test
	void saysThatALimitIsInForceAlready() {
		assertThat(publish(0, 0.188)).isEqualTo(LimitOutcome.UNCHANGED);
	}

	@Test
	void goesBackToTheLimitsOfTheModelsAndAsksNobody() {
		publish(0, 0.15);
		assertThat(this.strictDesk.goBack("kim", 1, 0)).isEqualTo(LimitOutcome.PUBLISHED);
		assertThat(this.desk.inForce()).isEqualTo(LOOSEST);
	}

	@Test
	void goesBackToAnEarlierVersion() {
		publish(0, 0.15);
		publish(1, 0.05);
		this.desk.goBack("ann", 2, 1);
		assertThat(this.desk.inForce()).containsEntry("en", 0.15);
		assertThat(this.desk.current()).isEqualTo(3);
	}

	@Test
	void goesBackToNoVersionThatWasNeverInForce() {
		this.strictDesk.publish("ann", "why", 0, "en", 0.15);
		assertThat(this.desk.goBack("ann", 0, 1)).isEqualTo(LimitOutcome.STALE);
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void waitsForASecondPersonWhereOneIsAskedFor() {
		assertThat(this.strictDesk.publish("ann", "why", 0, "en", 0.15)).isEqualTo(LimitOutcome.PROPOSED);
		assertThat(this.desk.inForce()).isEqualTo(LOOSEST);
		assertThat(this.strictDesk.approve("ann", 1)).isEqualTo(LimitOutcome.OWN_PROPOSAL);
		assertThat(this.strictDesk.approve("kim", 1)).isEqualTo(LimitOutcome.PUBLISHED);
		assertThat(this.desk.inForce()).containsEntry("en", 0.15);
		assertThat(this.changes.before(9, 1).getFirst().entry().approvedBy()).isEqualTo("kim");
	}

	@Test
	void publishesNoProposalThatWasDeclined() {
		this.strictDesk.publish("ann", "why", 0, "en", 0.15);
		assertThat(this.strictDesk.decline("kim", 1)).isEqualTo(LimitOutcome.DECLINED);
		assertThat(this.strictDesk.approve("kim", 1)).isEqualTo(LimitOutcome.STALE);
		assertThat(this.versions.current()).isZero();
	}

	@Test
	void publishesNoProposalOnceAnotherVersionIsInForce() {
		this.strictDesk.publish("ann", "why", 0, "en", 0.15);
		this.desk.publish("kim", "why", 0, "en", 0.05);
		assertThat(this.strictDesk.approve("kim", 1)).isEqualTo(LimitOutcome.STALE);
		assertThat(this.desk.inForce()).containsEntry("en", 0.05);
	}

	@Test
	void leavesTheOldLimitsWhenTheRecordCannotBeKept() {
		AdminChanges broken = new BrokenChanges();
		LimitDesk crashing = desk(false, broken);
		assertThatThrownBy(() -> crashing.publish("ann", "why", 0, "en", 0.15)).hasMessage("broken");
		assertThat(this.versions.current()).isZero();
		assertThat(this.versions.last(9)).isEmpty();
	}

	@Test
	void theLivePipelineOfAnotherReplicaFollowsWithoutARestart() {
		InquiryPipeline live = Shipped.part(InquiryPipeline.class)
			.with(Shipped.triage().within(new CurrentLimits(this.versions)));
		assertThat(parking(live).disposition()).isEqualTo(DispositionKind.AUTO_REPLY);
		publish(0, 0.0);
		assertThat(parking(live).disposition()).isEqualTo(DispositionKind.HOLD);
		this.desk.goBack("ann", 1, 0);
		assertThat(parking(live).disposition()).isEqualTo(DispositionKind.AUTO_REPLY);
	}

	@Test
	void aPublishedLimitIsNeverLooserThanThatOfTheModels() {
		InquiryPipeline live = Shipped.part(InquiryPipeline.class)
			.with(Shipped.triage().within(() -> Map.of("en", 0.9)));
		assertThat(parking(live).triage().answerBelow()).isEqualTo(Shipped.triage().loosestLimits().get("en"));
	}

	@Test
	void aDecisionNamesTheLimitItWasMadeWithin() {
		publish(0, 0.08);
		InquiryPipeline live = Shipped.part(InquiryPipeline.class)
			.with(Shipped.triage().within(new CurrentLimits(this.versions)));
		assertThat(parking(live).triage().answerBelow()).isEqualTo(0.08);
	}

	private LimitOutcome publish(int base, double limit) {
		return this.desk.publish("ann", "two wrong answers", base, "en", limit);
	}

	private static Verdict parking(InquiryPipeline live) {
		return live.decide("Parking", "Where can visitors park, and what does parking cost?",
				new InquiryReference("one", "https://review.example.org/"), Shipped.NOON);
	}

	/** Keeps nothing. */
	private static final class BrokenChanges implements AdminChanges {

		@Override
		public void append(Entry entry) {
			throw new IllegalStateException("broken");
		}

		@Override
		public List<AdminChange> before(long number, int limit) {
			return List.of();
		}

		@Override
		public void each(Consumer<AdminChange> reader) {
		}

		@Override
		public boolean isIntact() {
			return true;
		}

	}

}
