package org.inquirytriage.tuning.statistics;

import org.inquirytriage.tuning.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExactBoundsTests {

	private static double upper(int count, int of) {
		return new ExactBounds().upper(new Rate(count, of), 0.95);
	}

	@ParameterizedTest
	@CsvSource({ "0, 299, 0.01", "0, 598, 0.005", "1, 473, 0.01" })
	void areThoseOfClopperAndPearson(int count, int of, double bound) {
		assertThat(upper(count, of)).isCloseTo(bound, within(0.00005));
	}

	@Test
	void nothingBoundsWhatAlwaysHappens() {
		assertThat(upper(7, 7)).isEqualTo(1.0);
	}

	@Test
	void moreConfidenceGivesAHigherBound() {
		assertThat(new ExactBounds().upper(new Rate(1, 100), 0.99)).isGreaterThan(upper(1, 100));
	}

}
