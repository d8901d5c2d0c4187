package org.inquirytriage.triage;

import java.util.List;

import org.inquirytriage.triage.LanguageModel.Reliability;
import org.inquirytriage.triage.LanguageModel.Reliability.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReliabilityTests {

	private static final Reliability MEASURED = new Reliability(
			List.of(new Point(0.2, 0.0), new Point(0.6, 0.1), new Point(0.8, 0.5)), List.of(new Point(0.5, 0.97)));

	@ParameterizedTest
	@CsvSource({ "0.0, 0.0", "0.2, 0.0", "0.4, 0.05", "0.7, 0.3", "0.8, 0.5", "1.0, 0.5" })
	void showsTheShareMeasuredAtTheBelief(double belief, double shown) {
		assertThat(MEASURED.shown(belief, false)).isCloseTo(shown, within(1e-9));
	}

	@Test
	void showsAnotherShareWhereACueWasFound() {
		assertThat(MEASURED.shown(0.1, true)).isEqualTo(0.97);
	}

	@Test
	void showsTheBareBeliefOfModelsThatWereNotMeasured() {
		assertThat(Reliability.UNKNOWN.shown(0.3, false)).isEqualTo(0.3);
	}

	@Test
	void showsACueAsLikelyClinicalWhateverTheModelsBelieve() {
		assertThat(Reliability.UNKNOWN.shown(0.3, true)).isEqualTo(0.9);
	}

}
