package org.inquirytriage.text.opennlp;

import org.inquirytriage.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpenNlpLanguagesTests {

	private static final OpenNlpLanguages LANGUAGES = OpenNlpLanguages.packed();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Could you please tell me where visitors can park their car on Saturday?
			es | ¿Podría decirme dónde pueden estacionar el coche los visitantes el sábado?
			fr | Pourriez-vous me dire où les visiteurs peuvent garer leur voiture samedi ?
			""")
	void tellsTheLanguage(String code, String text) {
		assertThat(LANGUAGES.detect(text).code()).isEqualTo(code);
	}

	@Test
	void twentyNineLettersAreTooFew() {
		assertThat(LANGUAGES.detect("Where can visitors park their cars 12345?")).isEqualTo(Language.UNDETERMINED);
	}

	@Test
	void thirtyLettersAreEnough() {
		assertThat(LANGUAGES.detect("Where could visitors park their car").isUndetermined()).isFalse();
	}

	@Test
	void capitalLettersMakeNoDifference() {
		String text = "¿Podría decirme dónde pueden estacionar el coche los visitantes?";
		assertThat(LANGUAGES.detect(text.toUpperCase(java.util.Locale.ROOT))).isEqualTo(LANGUAGES.detect(text));
	}

}
