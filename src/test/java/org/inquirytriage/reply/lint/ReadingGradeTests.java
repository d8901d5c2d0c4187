package org.inquirytriage.reply.lint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReadingGradeTests {

	@ParameterizedTest
	@CsvSource({ "call,1", "the,1", "office,2", "number,2", "table,2", "doctor,2", "closed,1", "waited,2", "times,1",
			"classes,2", "emergency,4", "cardiology,5", "people,2", "I,1", "rhythm,1", "Monday,2" })
	void countsSyllables(String word, int syllables) {
		assertThat(ReadingGrade.syllables(word)).isEqualTo(syllables);
	}

	@Test
	void followsTheFormula() {
		// 6 words, 1 sentence, 6 syllables
		assertThat(ReadingGrade.of("The cat sat on the mat.")).isCloseTo(0.39 * 6 + 11.8 - 15.59, within(0.001));
	}

	@Test
	void takesEachItemOfAListForASentence() {
		assertThat(ReadingGrade.of("Bring these:\n\n- a card\n- a list\n- a pen"))
			.isCloseTo(0.39 * 8 / 4 + 11.8 * 8 / 8 - 15.59, within(0.001));
	}

	@Test
	void passesLinksOver() {
		assertThat(ReadingGrade.of("See the map: https://www.example.org/administration/information"))
			.isEqualTo(ReadingGrade.of("See the map:"));
	}

	@Test
	void findsOfficialProseHard() {
		assertThat(ReadingGrade.of("Individuals requiring assistance regarding institutional accommodations "
				+ "should communicate directly with the administrative coordinator."))
			.isGreaterThan(15);
	}

	@Test
	void isZeroForATextWithoutWords() {
		assertThat(ReadingGrade.of("555-0100")).isZero();
	}

}
