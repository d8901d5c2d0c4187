package org.inquirytriage.tuning;

import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.triage.LanguageModel.Reliability.Point;
import org.inquirytriage.tuning.IsotonicCurve.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IsotonicCurveTests {

	@Test
	void showsTheShareSeenAtEachBelief() {
		assertThat(IsotonicCurve.of(samples(0.1, 0, 25, 0.9, 20, 25))).containsExactly(new Point(0.1, 0.0),
				new Point(0.9, 0.8));
	}

	@Test
	void poolsNeighboursThatAreOutOfOrder() {
		assertThat(IsotonicCurve.of(samples(0.25, 20, 25, 0.75, 10, 25))).containsExactly(new Point(0.5, 0.6));
	}

	@Test
	void showsNothingForTooFewMessages() {
		assertThat(IsotonicCurve.of(samples(0.1, 0, 12, 0.9, 12, 12))).isEmpty();
	}

	private static List<Sample> samples(double low, int clinicalLow, int allLow, double high, int clinicalHigh,
			int allHigh) {
		List<Sample> samples = new ArrayList<>();
		for (int i = 0; i < allLow; i++) {
			samples.add(new Sample(low, i < clinicalLow));
		}
		for (int i = 0; i < allHigh; i++) {
			samples.add(new Sample(high, i < clinicalHigh));
		}
		return samples;
	}

}
