package org.inquirytriage.tuning.shadow;

import java.time.Duration;

import org.inquirytriage.tuning.reports.AuditedError.Audited;
import org.inquirytriage.tuning.shadow.ShadowRun.Counts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReturnLimitsTests {

	private static final ReturnLimits LIMITS = ReturnLimits.DEFAULTS;

	private static final Counts ALIKE = new Counts(100, 0, 0);

	private static final Audited RIGHT = audited(40, 0, 0);

	@Test
	void areNotPassedByModelsThatDecideAlikeAndRight() {
		assertThat(LIMITS.passed(ALIKE, RIGHT)).isEmpty();
	}

	@Test
	void arePassedWhenTooMuchIsDecidedOtherwise() {
		assertThat(LIMITS.passed(new Counts(84, 16, 0), RIGHT))
			.contains("16 of 100 inquiries were decided otherwise than before (limit: 15.0 %)");
	}

	@Test
	void areNotPassedByJustTheLargestShare() {
		assertThat(LIMITS.passed(new Counts(85, 15, 0), RIGHT)).isEmpty();
	}

	@Test
	void waitForEnoughInquiriesBeforeTheShareCounts() {
		assertThat(LIMITS.passed(new Counts(9, 40, 0), RIGHT)).isEmpty();
		assertThat(LIMITS.passed(new Counts(10, 40, 0), RIGHT)).isPresent();
	}

	@Test
	void arePassedByOneAnswerToAClinicalMessage() {
		assertThat(LIMITS.passed(ALIKE, audited(1, 1, 1)))
			.contains("1 of 1 checked answers went to clinical messages (limit: fewer than 1)");
	}

	@Test
	void arePassedByTooManyWrongAnswersOnceEnoughWereChecked() {
		assertThat(LIMITS.passed(ALIKE, audited(19, 5, 0))).isEmpty();
		assertThat(LIMITS.passed(ALIKE, audited(20, 1, 0))).isEmpty();
		assertThat(LIMITS.passed(ALIKE, audited(20, 2, 0)))
			.contains("2 of 20 checked answers were wrong (limit: 5.0 %)");
	}

	@Test
	void nameTheSettingThatCannotBe() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ReturnLimits(Duration.ofDays(1), 1.5, 50, 1, 0.05, 20))
			.withMessage("triage.tuning.return.disagreement must be from 0 to 1");
	}

	private static Audited audited(long checked, long wrong, long clinical) {
		return new Audited(200, checked, wrong, clinical, 1.0, 1.0);
	}

}
