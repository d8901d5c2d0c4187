package org.inquirytriage.intake.mime4j;

import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class TextDecoderTests {

	@ParameterizedTest
	@CsvSource({ "utf8, UTF-8, ü", "UTF-8, UTF-8, ü", "'\"utf-8\"', UTF-8, ü", "charset=utf-8, UTF-8, ü",
			"us-ascii, UTF-8, ü", "iso-8859-1, windows-1252, “ü”", "latin1, windows-1252, ü", "cp-850, IBM850, ü",
			"ks_c_5601-1987, x-windows-949, 안녕하세요", "euc-kr, x-windows-949, 안녕", "gb2312, GB18030, 你好",
			"iso-8859-8-i, ISO-8859-8, שלום", "shift_jis, windows-31j, ①テスト", "iso-2022-jp, ISO-2022-JP, テスト",
			"koi8_r, KOI8-R, привет", "big5, Big5, 你好", "windows-1251, windows-1251, привет", "utf-16, UTF-16, ü",
			"utf-16, UTF-16LE, where", "utf-16le, UTF-16LE, ü" })
	void par17DecodesByItsLabel(String label, String charset, String text) {
		TextDecoder.Decoded decoded = TextDecoder.decode(text.getBytes(Charset.forName(charset)), label);
		assertThat(decoded.text()).isEqualTo(text);
		assertThat(decoded.lossy()).isFalse();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "x-unknown", "%invalid", "iso-8859-1", "windows-1251", "us-askey", "utf-16" })
	void par17PrefersUtf8WhereTheBytesAreUtf8(String label) {
		assertThat(TextDecoder.decode("Grüße aus Köln".getBytes(UTF_8), label).text()).isEqualTo("Grüße aus Köln");
	}

	@Test
	void par17GuessesUndeclaredBytesAndSaysSo() {
		String spanish = "¿Dónde está el estacionamiento? Llegaré mañana por la mañana.";
		assertThat(TextDecoder.decode(spanish.getBytes(Charset.forName("windows-1252")), null))
			.isEqualTo(new TextDecoder.Decoded(spanish, "charset is guessed", true));
	}

	@Test
	void par17RefusesUtf7() {
		assertThat(TextDecoder.decode("+AGE-".getBytes(UTF_8), "utf-7").lossy()).isTrue();
		assertThat(TextDecoder.decode("where?".getBytes(UTF_8), "unicode-1-1-utf-7").lossy()).isFalse();
	}

	@Test
	void par17MarksWhatCannotBeDecoded() {
		TextDecoder.Decoded decoded = TextDecoder.decode(new byte[] { 'a', (byte) 0xff, 'b' }, "utf-8");
		assertThat(decoded.lossy()).isTrue();
		assertThat(decoded.text()).startsWith("a").endsWith("b");
	}

	@Test
	void par18DropsFewNulAndRefusesMany() {
		assertThat(TextDecoder.decode("a\0b".getBytes(UTF_8), "utf-8"))
			.isEqualTo(new TextDecoder.Decoded("ab", "NUL characters", false));
		assertThat(TextDecoder.decode("a\0".repeat(50).getBytes(UTF_8), "utf-8"))
			.isEqualTo(new TextDecoder.Decoded("a".repeat(50), "NUL characters", true));
	}

	@Test
	void dropsAByteOrderMark() {
		assertThat(TextDecoder.decode("\ufeffwhere".getBytes(UTF_8), null).text()).isEqualTo("where");
	}

}
