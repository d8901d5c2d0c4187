package org.inquirytriage.shipped;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A blood pressure that no home should wait with. */
class BloodPressureTests {

	@ParameterizedTest
	@ValueSource(strings = { "The cuff at the pharmacy says a blood pressure of 232, is that a lot?",
			"BP 209 over 95 at lunch. Where is your clinic?", "her pressure is 263, what should we do" })
	void ofTwoHundredAndMoreIsAnEmergency(String text) {
		assertThat(Shipped.decide("", text).emergency()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Is the blood pressure class in room 214 open to all?",
			"My blood pressure is fine and I weigh 220 pounds. When does the class begin?",
			"Do you hold the blood pressure class in 2027?" })
	void otherNumbersBesideItAreNone(String text) {
		assertThat(Shipped.decide("", text).emergency()).isFalse();
	}

}
