package org.inquirytriage.triage.opennlp;

import java.util.Objects;

import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EncodersTests {

	private static final SentenceEncoder ENCODER = Objects.requireNonNull(Encoders.of("en"));

	@Test
	void sentencesOfLikeMeaningAreNearerThanOthers() {
		float[] parking = ENCODER.encode("Where can visitors leave their car?");
		assertThat(nearness(parking, ENCODER.encode("Is there a parking garage for guests?")))
			.isGreaterThan(nearness(parking, ENCODER.encode("When does the cafeteria open?")));
	}

	@Test
	void caseAndAccentsChangeNothing() {
		assertThat(ENCODER.encode("WHERE IS THE CAFÉ?")).isEqualTo(ENCODER.encode("where is the cafe?"));
	}

	@Test
	void lettersThatLookAlikeAreAlike() {
		assertThat(ENCODER.encode("wh\u0435re c\u0430n we p\u0430rk?")).isEqualTo(ENCODER.encode("where can we park?"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "?", "\u200b", "日本語", "a\u0000b", "🙂🙂🙂" })
	void anyTextHasAVectorOfLengthOne(String text) {
		float[] vector = ENCODER.encode(text);
		assertThat(nearness(vector, vector)).isCloseTo(1.0, within(1e-4));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "\u0436", "\u00e9", " " })
	void anEndlessRunOfOneCharacterIsReadAsOnePiece(String character) {
		float[] vector = ENCODER.encode(character.repeat(300_000));
		assertThat(nearness(vector, vector)).isCloseTo(1.0, within(1e-4));
	}

	@Test
	void aVeryLongTextIsCut() {
		String start = "parking ".repeat(400);
		assertThat(ENCODER.encode(start + "one")).isEqualTo(ENCODER.encode(start + "two"));
	}

	@Test
	void itsVersionNamesTheNetworkItsVectorAndItsHash() {
		assertThat(ENCODER.version()).matches("bge-small-en-v1\\.5-q first and mean [0-9a-f]{64}");
	}

	private static double nearness(float[] one, float[] other) {
		double sum = 0.0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

}
