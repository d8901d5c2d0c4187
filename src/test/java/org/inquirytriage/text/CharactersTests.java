package org.inquirytriage.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CharactersTests {

	@ParameterizedTest
	@ValueSource(strings = { "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u202E", "\u2060", "\uFE0F", "\u0007", "\u0000",
			"\uE000" })
	void aCharacterNobodySeesIsLeftOut(String invisible) {
		assertThat(Characters.normalise("che" + invisible + "st")).isEqualTo("chest");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00A0", "\u2009", "\u3000", "\t", "\u202F" })
	void everySpaceIsAPlainSpace(String space) {
		assertThat(Characters.normalise("chest" + space + "pain")).isEqualTo("chest pain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n", "\r", "\n", "\u2028", "\u2029" })
	void everyLineEndIsAPlainLineEnd(String lineEnd) {
		assertThat(Characters.normalise("one" + lineEnd + "two")).isEqualTo("one\ntwo");
	}

	@Test
	void lettersAndTheirAccentsAreComposed() {
		assertThat(Characters.normalise("corazo\u0301n")).isEqualTo("coraz\u00F3n");
	}

	@Test
	void halfASurrogatePairIsLeftOut() {
		assertThat(Characters.normalise("a\uD83Db")).isEqualTo("ab");
	}

	@Test
	void lettersOfAnyScriptAreKept() {
		assertThat(Characters.normalise("心臓 сердце 😀")).isEqualTo("心臓 сердце 😀");
	}

}
