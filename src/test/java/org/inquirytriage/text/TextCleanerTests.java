package org.inquirytriage.text;

import java.util.stream.Stream;

import org.inquirytriage.text.jsoup.JsoupHtmlToText;
import org.inquirytriage.text.opennlp.OpenNlpLanguages;
import org.inquirytriage.text.opennlp.OpenNlpSentences;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextCleanerTests {

	private static final TextCleaner CLEANER = new TextCleaner(new JsoupHtmlToText(), OpenNlpSentences.packed(),
			OpenNlpLanguages.packed());

	private static InquiryText clean(String... lines) {
		return CLEANER.clean("", String.join("\n", lines));
	}

	@Nested
	class QuotedText {

		@Test
		void linesWithAQuoteMarkAreQuoted() {
			InquiryText text = clean("Where do I park?", "> We look forward to seeing you.", "> The program");
			assertThat(text.authorText()).isEqualTo("Where do I park?");
			assertThat(text.quotedText()).isEqualTo("> We look forward to seeing you.\n> The program");
		}

		@ParameterizedTest
		@ValueSource(strings = { "El cardiólogo le quitó el café.\n\n", "El cardiólogo le quitó el café.\n",
				"El cardiólogo le quitó el café 2 veces.\n", "El cardiólogo le quitó el café\n" })
		void whatStandsAboveAnAttributionIsTheWriters(String words) {
			String quoted = "El lun, 2 de nov de 2026 a las 9:14, Recepción <desk@example.org> escribió:\n> Gracias.";
			InquiryText text = clean((words + quoted).split("\n"));
			assertThat(text.authorText()).isEqualTo(words.strip());
		}

		@ParameterizedTest
		@ValueSource(strings = { "On Mon, Nov 23, 2026 at 9:14 AM Heart Program <program@example.org> wrote:",
				"El lun, 23 nov 2026 a las 9:14, Programa <programa@example.org> escribió:",
				"Le lun. 23 nov. 2026 à 09:14, Programme <programme@example.org> a écrit :" })
		@Tag("PAR-23")
		void allThatFollowsAnAttributionIsQuoted(String attribution) {
			InquiryText text = clean("Thank you.", "", attribution, "", "Please call before you come.");
			assertThat(text.authorText()).isEqualTo("Thank you.");
			assertThat(text.quotedText()).isEqualTo(attribution + "\n\nPlease call before you come.");
		}

		@Test
		void anAttributionMayTakeTwoLines() {
			InquiryText text = clean("Thank you.", "On Mon, Nov 23, 2026 at 9:14 AM Heart Program",
					"<program@example.org> wrote:", "> Please call.");
			assertThat(text.authorText()).isEqualTo("Thank you.");
		}

		@Test
		void wordsUnderAQuotedLineAreTheWritersOwn() {
			InquiryText text = clean("On Mon, Nov 23, 2026 the program wrote:", "> Will you come by car?",
					"Yes, where is the garage?", "> Do you need an interpreter?", "No.");
			assertThat(text.authorText()).isEqualTo("Yes, where is the garage?\nNo.");
		}

		@Test
		void aSentenceThatTellsWhatSomebodyWroteIsNoAttribution() {
			String sentence = "On Monday my sister wrote that the garage was closed";
			assertThat(clean(sentence, "Is it open now?").authorText()).isEqualTo(sentence + "\nIs it open now?");
		}

		@Test
		void allFromTheHeaderBlockOfOutlookOnIsQuoted() {
			InquiryText text = clean("Is that still so?", "", "From: Heart Program <program@example.org>",
					"Sent: Monday, November 23, 2026 9:14 AM", "To: Sam Sample", "Subject: Visiting hours", "",
					"Visiting hours end at eight.");
			assertThat(text.authorText()).isEqualTo("Is that still so?");
			assertThat(text.quotedText()).startsWith("From: Heart Program").endsWith("end at eight.");
		}

		@Test
		void allFromASpanishHeaderBlockOnIsQuoted() {
			InquiryText text = clean("¿Sigue siendo así?", "De: Programa <programa@example.org>",
					"Enviado el: lunes, 23 de noviembre de 2026", "Para: Sam Sample", "Asunto: Horario",
					"Hasta las ocho.");
			assertThat(text.authorText()).isEqualTo("¿Sigue siendo así?");
		}

		@Test
		void twoLinesLikeHeadersAreNoHeaderBlock() {
			InquiryText text = clean("From: the airport", "To: your front door", "How long does it take?");
			assertThat(text.quotedText()).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "-----Original Message-----", "---------- Forwarded message ---------",
				"Begin forwarded message:", "-----Mensaje original-----", "Inicio del mensaje reenviado:" })
		void allFromAForwardingLineOnIsQuoted(String line) {
			InquiryText text = clean("Please see below.", line, "My chest hurts.");
			assertThat(text.quotedText()).isEqualTo(line + "\nMy chest hurts.");
		}

	}

	@Nested
	class Signature {

		@ParameterizedTest
		@ValueSource(strings = { "--", "-- ", "__", "—" })
		void startsAtASignatureMark(String mark) {
			InquiryText text = clean("Where do I park?", mark, "Sam Sample", "555-0100");
			assertThat(text.authorText()).isEqualTo("Where do I park?");
			assertThat(text.signature()).endsWith("Sam Sample\n555-0100");
		}

		@ParameterizedTest
		@ValueSource(strings = { "Sent from my phone", "Get Outlook for Android", "Sent from Yahoo Mail",
				"Enviado desde mi teléfono" })
		void holdsTheFooterOfAMobilePhone(String footer) {
			InquiryText text = clean("Where do I park?", "", footer);
			assertThat(text.authorText()).isEqualTo("Where do I park?");
			assertThat(text.signature()).isEqualTo(footer);
		}

		@ParameterizedTest
		@ValueSource(strings = { "CONFIDENTIALITY NOTICE: for the addressee only.",
				"This email and any attachments are confidential.", "This message is intended for the addressee.",
				"AVISO DE CONFIDENCIALIDAD: solo para el destinatario.", "Este correo electrónico es confidencial." })
		void holdsTheFooterOnConfidentiality(String footer) {
			InquiryText text = clean("Where do I park?", footer, "If you are not the addressee, delete it.");
			assertThat(text.signature()).isEqualTo(footer + "\nIf you are not the addressee, delete it.");
		}

		@Test
		void aMarkFarAboveTheEndIsNoSignatureMark() {
			String lines = String.join("\n", java.util.Collections.nCopies(20, "Another question for you."));
			assertThat(clean("Hello.", "--", lines).signature()).isEmpty();
		}

		@Test
		void aFooterThatIsTheWholeMessageIsKeptAsTheWritersWords() {
			assertThat(clean("Sent from my phone").authorText()).isEqualTo("Sent from my phone");
		}

	}

	@Nested
	class Keeping {

		@Test
		void noWordOfAMessageIsLost() {
			String body = "Hello.\n> quoted one\nAnswer one.\n> quoted two\nAnswer two.\n--\nSam\n"
					+ "-----Original Message-----\nThe first message.";
			InquiryText text = CLEANER.clean("", body);
			assertThat(Stream.of(text.authorText(), text.quotedText(), text.signature())
				.flatMap((part) -> Stream.of(part.split("\\s+")))).containsExactlyInAnyOrder(body.split("\\s+"));
		}

		@Test
		void lineBreaksInASubjectBecomeSpaces() {
			assertThat(CLEANER.clean(" Visiting\r\nhours ", "").subject()).isEqualTo("Visiting hours");
		}

		@Test
		void aMessageOfSpacesIsBlank() {
			assertThat(CLEANER.clean(" ", "\u00A0\n\u200B\n").isBlank()).isTrue();
		}

		@Test
		void aVeryLongBodyIsCutBetweenCharacters() {
			InquiryText text = CLEANER.clean("", "a".repeat(99_999) + "\uD83D\uDE00 more");
			assertThat(text.authorText()).isEqualTo("a".repeat(99_999));
		}

		@Test
		void theLanguageIsToldFromTheWritersWordsAlone() {
			InquiryText text = clean("¿Dónde puedo estacionar el coche cuando vaya a mi cita con ustedes?", "",
					"> We look forward to seeing you at the heart program on Monday morning at nine.",
					"> Please bring a list of all the questions that you would like to ask us.");
			assertThat(text.language().code()).isEqualTo("es");
		}

	}

}
