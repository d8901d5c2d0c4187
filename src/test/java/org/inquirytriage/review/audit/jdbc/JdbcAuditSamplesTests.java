package org.inquirytriage.review.audit.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.review.Truth;
import org.inquirytriage.review.audit.AuditSamples.Sample;
import org.inquirytriage.review.audit.AuditSamples.Stratum;
import org.inquirytriage.review.audit.AuditSamples.Tally;
import org.inquirytriage.review.audit.SampleRates;
import org.inquirytriage.review.jdbc.AnsweredCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAuditSamplesTests {

	private static final Instant SINCE = InquiryFixture.NOW.minus(Duration.ofDays(1));

	private static final SampleRates ALL = new SampleRates(1.0, 1.0, 0.05, 1.0);

	private static final SampleRates NEAR_ONLY = new SampleRates(1.0, 0.0, 0.05, 0.0);

	private final AnsweredCase cases;

	private final JdbcAuditSamples samples;

	private final InquiryId near;

	private final InquiryId far;

	JdbcAuditSamplesTests(TestDatabase database) {
		this.cases = new AnsweredCase(database);
		this.samples = new JdbcAuditSamples(this.cases.jdbc, this.cases.fixture.clock);
		this.near = this.cases.answered(0.08);
		this.far = this.cases.answered(0.01);
	}

	@Test
	void drawEachStratumAtItsRate() {
		assertThat(this.samples.draw(SINCE, NEAR_ONLY)).isEqualTo(1);
		assertThat(this.samples.open(Reach.EVERYTHING, 9))
			.containsExactly(new Sample(this.near, Stratum.NEAR, false, null, false));
	}

	@Test
	void showNothingOfAnotherMailbox() {
		this.samples.draw(SINCE, ALL);
		Reach valve = Reach.of(Set.of("valve"));
		assertThat(this.samples.open(valve, 9)).isEmpty();
		assertThat(this.samples.countOpen(valve)).isZero();
		assertThat(this.samples.tally(SINCE, ALL, valve)).isEmpty();
		assertThat(this.samples.countOpen(Reach.of(Set.of("program")))).isEqualTo(2);
		assertThat(this.samples.tally(SINCE, ALL, Reach.of(Set.of("program")))).hasSize(2);
	}

	@Test
	void drawNothingTwice() {
		this.samples.draw(SINCE, ALL);
		assertThat(this.samples.draw(SINCE, ALL)).isZero();
		assertThat(this.samples.countOpen(Reach.EVERYTHING)).isEqualTo(2);
	}

	@Test
	void drawNothingThatWasDecidedBefore() {
		assertThat(this.samples.draw(InquiryFixture.NOW.plusSeconds(1), ALL)).isZero();
	}

	@Test
	void drawNothingThatWasErased() {
		this.cases.jdbc.sql("update inquiry set erasure = 1 where id = :id").param("id", this.near.value()).update();
		assertThat(this.samples.draw(SINCE, ALL)).isEqualTo(1);
	}

	@Test
	void revealABlindSampleOnceItsReaderJudged() {
		this.samples.draw(SINCE, ALL);
		assertThat(this.samples.of(this.near)).map(Sample::revealed).contains(false);
		this.samples.judgeBlind(this.near, Truth.GENERAL);
		this.samples.judgeBlind(this.near, Truth.CLINICAL);
		assertThat(this.samples.of(this.near))
			.contains(new Sample(this.near, Stratum.NEAR, true, Truth.GENERAL, false));
	}

	@Test
	void takeOneCheckOfAnAnswerOnly() {
		this.samples.draw(SINCE, ALL);
		assertThat(this.samples.check(this.far, Truth.GENERAL, true, "dana")).isTrue();
		assertThat(this.samples.check(this.far, Truth.CLINICAL, false, "kim")).isFalse();
		assertThat(this.samples.open(Reach.EVERYTHING, 9)).extracting(Sample::inquiry).containsExactly(this.near);
	}

	@Test
	void countWhatChecksSayByStratum() {
		this.samples.draw(SINCE, ALL);
		this.samples.check(this.near, Truth.CLINICAL, false, "dana");
		this.cases.answered(0.02);
		assertThat(this.samples.tally(SINCE, ALL, Reach.EVERYTHING))
			.isEqualTo(Map.of(Stratum.NEAR, new Tally(1, 1, 1, 1), Stratum.FAR, new Tally(2, 0, 0, 0)));
	}

}
