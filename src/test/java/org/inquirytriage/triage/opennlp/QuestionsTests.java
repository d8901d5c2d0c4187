package org.inquirytriage.triage.opennlp;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionsTests {

	private static final Questions QUESTIONS = new Questions(List.of("and", "also", "y"),
			List.of("where", "when", "is", "can", "how", "a qué", "qué", "aceptan", "puedo"));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = {
					"Where do visitors park and when does the cafe open? | Where do visitors park"
							+ " | when does the cafe open?",
					"do you take Medicaid, is there a bus | do you take Medicaid | is there a bus",
					"What floor are you on, and also can I bring a dog? | What floor are you on | can I bring a dog?",
					"¿Dónde me estaciono y a qué hora abren? | ¿Dónde me estaciono | a qué hora abren?",
					"cuanto cuesta el parking y aceptan Medicare | cuanto cuesta el parking | aceptan Medicare" })
	void aSentenceOfTwoQuestionsIsCut(String sentence, String first, String second) {
		assertThat(QUESTIONS.of(sentence)).containsExactly(first, second);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Where do I park and walk in?", "My sister and I are coming on Friday.", "", "and when?",
			"Do you have valet parking, ramps or a drop-off?", "¿Mi hermano y yo podemos entrar?" })
	void aSentenceOfOneQuestionIsLeftWhole(String sentence) {
		assertThat(QUESTIONS.of(sentence)).isEmpty();
	}

	@Test
	void endlessSpaceIsNoReasonToCut() {
		assertThat(QUESTIONS.of("where" + " ".repeat(300_000) + "and and and")).isEmpty();
	}

	@Test
	void aLanguageWithoutSuchWordsCutsNothing() {
		assertThat(new Questions(List.of(), List.of()).of("Where do we park, and when do you open?")).isEmpty();
	}

}
