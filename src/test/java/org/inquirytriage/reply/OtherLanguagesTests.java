package org.inquirytriage.reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtherLanguagesTests {

	@ParameterizedTest
	@ValueSource(strings = { "zh", "vi", "tl", "ko", "ru", "ar", "pt", "fr", "ht" })
	void theNoticeStandsInTheWritersLanguageAboveEnglish(String language) {
		Composed notice = Shipped.COMPOSER.received(language);
		assertThat(notice.template()).isEqualTo("received@" + language + "+en");
		assertThat(notice.language()).isEqualTo(language + ", en");
		assertThat(notice.text().split("\\* \\* \\*")).hasSize(2)
			.allSatisfy((part) -> assertThat(part).contains("555-0100", "911"));
	}

	@Test
	void aLanguageWithoutWordingIsToldInEnglish() {
		Composed notice = Shipped.COMPOSER.received("de");
		assertThat(notice.template()).isEqualTo("received@en");
		assertThat(notice.language()).isEqualTo("en");
	}

	@Test
	void aNumberStaysWholeAmongWordsThatRunFromRightToLeft() {
		assertThat(Shipped.COMPOSER.received("ar").text()).contains("\u2068555-0100\u2069");
	}

	@Test
	void aLanguageOfThisNoticeAloneIsNoneOfTheAnswers() {
		assertThat(Shipped.LIBRARY.languages()).containsExactly("en", "es");
		assertThat(Shipped.LIBRARY.languages(Notice.RECEIVED)).contains("en", "zh", "ar").doesNotContain("es");
	}

}
