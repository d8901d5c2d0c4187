package org.inquirytriage.triage.caffeine;

import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RememberingEncoderTests {

	private final List<String> asked = new ArrayList<>();

	private final RememberingEncoder encoder = new RememberingEncoder(new SentenceEncoder() {

		@Override
		public float[] encode(String text) {
			RememberingEncoderTests.this.asked.add(text);
			return new float[] { text.length() };
		}

		@Override
		public String version() {
			return "length 1";
		}

	}, 10);

	@Test
	void aTextIsEncodedOnce() {
		this.encoder.encode("visiting hours");
		assertThat(this.encoder.encode("visiting hours")).containsExactly(14.0F);
		assertThat(this.asked).containsExactly("visiting hours");
	}

	@Test
	void anotherTextHasItsOwnVector() {
		this.encoder.encode("visiting hours");
		assertThat(this.encoder.encode("parking")).containsExactly(7.0F);
	}

	@Test
	void whoeverChangesAVectorChangesItForNobodyElse() {
		this.encoder.encode("parking")[0] = 0.0F;
		assertThat(this.encoder.encode("parking")).containsExactly(7.0F);
	}

	@Test
	void itsVersionIsThatOfTheOther() {
		assertThat(this.encoder.version()).isEqualTo("length 1");
	}

}
