package org.inquirytriage.intake.mime4j;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EncodedWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "plain text|plain text", "=?utf-8?B?w7w=?=|ü",
			"=?UTF-8?b?w7w=?=|ü", "=?utf-8?q?=C3=BC?=|ü", "=?iso-8859-1?Q?=FC_=FC?=|ü ü", "=?utf-8*de?Q?=C3=BC?=|ü",
			"a =?utf-8?q?b?= c|a b c", "=?utf-8?q?a?= =?utf-8?q?b?=|ab", "=?utf-8?q?a?=   =?iso-8859-1?q?=FC?=|aü",
			"=?utf-8?q?=C3?= =?utf-8?q?=BC?=|ü", "=?utf-8?B?w7w?=|ü", "=?utf-8?q?a b?=|a b",
			"=?utf-8?q?where??=|where?", "=?iso-8859-1?q?Frösche?=|Frösche", "x=?utf-8?q?=C3=BC?=y|xüy",
			"\"=?utf-8?q?=C3=BC?=\"|\"ü\"", "=?iso-2022-jp?B?GyRCJUYlOSVIGyhC?=|テスト", "=?gb2312?B?xOO6ww==?=|你好",
			"=?ks_c_5601-1987?B?vsiz5w==?=|안녕", "=?utf-8?q??=|~~", "=?not a word|=?not a word" })
	void par13Decodes(String value, String expected) {
		assertThat(EncodedWords.decode(value).text()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=?utf-8?q?abc", "=?utf-8?q?=FF=FE?=", "=?utf-7?q?+AGE-?=", "=?x-unknown?q?caf=E9?=",
			"x =?utf-8?b?ü?=" })
	void par13KeepsABrokenWordAndSaysSo(String value) {
		TextDecoder.Decoded decoded = EncodedWords.decode(value);
		assertThat(decoded.lossy()).isTrue();
		assertThat(decoded.text()).isNotBlank();
	}

	@Test
	void par24ReadsHostileWordsWithoutDeepRecursion() {
		assertThat(EncodedWords.decode("=?a?q?" + "?x".repeat(100_000)).lossy()).isTrue();
	}

}
