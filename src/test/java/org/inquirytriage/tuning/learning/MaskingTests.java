package org.inquirytriage.tuning.learning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Write to pat.lee@mail.example please | Write to [address] please",
			"I live at 12 Old Mill Road, Apt 4 now | I live at [address] now",
			"Vivo en Calle Mayor 12 ahora | Vivo en [address] ahora",
			"Springfield, IL 62704 is far | Springfield, [address] is far",
			"Call me at (312) 555-0123 today | Call me at [phone] today", "Call +1 312.555.0123 | Call [phone]",
			"My cell: 555-0123 | My cell: [phone]", "My surgery was on 03/14/2026 here | My surgery was on [date] here",
			"It was March 14th, 2026 | It was [date]", "Fue el 3 de marzo de 2026 | Fue el [date]",
			"I was born in 1952 | I was born in [date]", "She is 93 years old | She is [age] years old",
			"MRN: 0012377 | MRN: [number]", "policy number AB-99812 | policy number [number]",
			"SSN 123-45-6789 | SSN [number]", "Dear Dr. Okafor, may I | Dear [name], may I",
			"Hi Ruth, where | Hi [name], where", "My name is Pat Lee and | My name is [name] and",
			"My name is J. Lee. May I | My name is [name]. May I", "Me llamo Ana María y | Me llamo [name] y",
			"Doctor Chen told me | Doctor [name] told me", "my husband Bill parks | my husband [name] parks" })
	void masksWhatMayNameAPerson(String before, String after) {
		assertThat(masked(before, "")).isEqualTo(after);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Where can visitors park on Monday?", "Hello there, is parking free?",
			"Dear Sir or Madam, when do you open?", "I take 81 mg of aspirin at 8:30", "My pressure is 120/80 today",
			"Do I need form 1095 for Medicare?", "I am 67 years old", "Thanks so much!" })
	void leavesWhatNamesNobody(String text) {
		assertThat(masked(text, "")).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "'Where?\n\nThanks,\nPat Lee', 'Where?\n\nThanks,\n[name]'",
			"'Where?\nKind regards, Pat', 'Where?\nKind regards, [name]'",
			"'¿Dónde?\nGracias\nAna García', '¿Dónde?\nGracias\n[name]'", "'Where?\n- Pat', 'Where?\n- [name]'" })
	void masksWhoSigned(String before, String after) {
		assertThat(masked(before, "")).isEqualTo(after);
	}

	@Test
	void masksTheWordsOfTheWritersAddress() {
		assertThat(masked("miller here, can I park? Pat", "pat.miller@mail.example"))
			.isEqualTo("[name] here, can I park? [name]");
	}

	@Test
	@Timeout(5)
	void takesHardlyLongerForHostileText() {
		assertThat(masked("Dear " + "A".repeat(50_000) + " 1".repeat(20_000), "")).isNotEmpty();
	}

	private static String masked(String text, String writer) {
		return Masking.masked(Masking.pieces(text, writer));
	}

}
