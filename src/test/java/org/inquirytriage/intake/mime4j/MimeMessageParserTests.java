package org.inquirytriage.intake.mime4j;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.message.Defect;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.Part;
import org.inquirytriage.message.ReversePath;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reads hand-written mail; each test is named by the PAR rule it proves. */
class MimeMessageParserTests {

	private static final String HEADER = """
			Return-Path: <jane@example.org>
			From: Jane <jane@example.org>
			To: program@heart.example
			Cc: joe@example.org
			Subject: Parking
			Message-ID: <1@example.org>
			""";

	private static final String ALTERNATIVE = HEADER + """
			Content-Type: multipart/alternative; boundary=b

			--b
			Content-Type: text/plain

			plain words
			--b
			Content-Type: text/html

			<p>html words</p>
			--b--
			""";

	@Test
	void readsAPlainMessageWhole() {
		byte[] raw = (HEADER + "\nWhere can I park?\n").getBytes(StandardCharsets.UTF_8);
		InboundMessage message = new MimeMessageParser().parse(raw, Instant.EPOCH, Set.of("$Junk"));
		assertThat(message.reversePath()).isEqualTo(new ReversePath.Sender(EmailAddress.of("jane@example.org")));
		assertThat(message.from()).containsExactly(EmailAddress.of("jane@example.org"));
		assertThat(message.recipients()).containsExactly(EmailAddress.of("program@heart.example"),
				EmailAddress.of("joe@example.org"));
		assertThat(message.subject()).isEqualTo("Parking");
		assertThat(message.messageId()).isEqualTo(new MessageId("1@example.org"));
		assertThat(message.plainText()).isEqualTo("Where can I park?\n");
		assertThat(message.html()).isNull();
		assertThat(message.keywords()).containsExactly("$Junk");
		assertThat(message.size()).isEqualTo(raw.length);
		assertThat(message.digest()).matches("[0-9a-f]{64}");
		assertThat(message.parts()).hasSize(1);
		assertThat(message.defects()).isEmpty();
	}

	@Nested
	class Robust {

		@ParameterizedTest
		@ValueSource(strings = { "", "\n", "\r\n\r\n  \n" })
		void par01RefusesBytesWithoutAnyMessage(String raw) {
			assertThatExceptionOfType(UnreadableMessageException.class).isThrownBy(() -> ReceivedMail.parse(raw));
		}

		@Test
		void par02KeepsTheBodyWhereTheFromIsBroken() {
			InboundMessage message = ReceivedMail.with("From: =?x?b?<<>>,,;:(", "Date: yesterday");
			assertThat(message.from()).isEmpty();
			assertThat(message.plainText()).contains("Where can visitors park?");
		}

		@Test
		void par03FollowsNestingOnlySoFar() {
			String nested = IntStream.range(0, 60)
				.mapToObj((i) -> "--b" + i + "\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\n\n")
				.collect(Collectors.joining());
			InboundMessage message = ReceivedMail
				.parse(HEADER + "Content-Type: multipart/mixed; boundary=b0\n\n" + nested);
			assertThat(message.parts()).hasSizeLessThanOrEqualTo(ReadingLimits.DEPTH + 1);
			assertThat(message.incomplete()).isTrue();
		}

		@Test
		void par03ListsOnlySoManyParts() {
			String many = "--b\n\nx\n".repeat(5_000);
			InboundMessage message = ReceivedMail
				.parse(HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + many);
			assertThat(message.parts()).hasSize(ReadingLimits.PARTS);
			assertThat(message.incomplete()).isTrue();
		}

		@Test
		void par03KeepsOnlySoMuchTextAndSaysSo() {
			InboundMessage message = ReceivedMail.withBody("word ".repeat(30_000));
			assertThat(message.plainText()).hasSize(ReadingLimits.PLAIN_CHARACTERS);
			assertThat(message.incomplete()).isTrue();
		}

		@Test
		void par03KeepsOnlySoMuchHeaderAndSaysSo() {
			InboundMessage message = ReceivedMail.with("X-Long: " + "x".repeat(300_000), "X-After: 1");
			assertThat(message.incomplete()).isTrue();
			assertThat(message.plainText()).contains("Where can visitors park?");
		}

		@ParameterizedTest
		@ValueSource(strings = { "\n", "\r\n", "\r", "\r\r\n" })
		void par04ReadsEveryLineEndAlike(String lineEnd) {
			InboundMessage message = ReceivedMail.parse(ALTERNATIVE.replace("\n", lineEnd));
			InboundMessage expected = ReceivedMail.parse(ALTERNATIVE);
			assertThat(message.headers()).isEqualTo(expected.headers());
			assertThat(message.plainText()).isEqualTo(expected.plainText());
			assertThat(message.html()).isEqualTo(expected.html());
			assertThat(message.parts().stream().map(Part::contentType))
				.isEqualTo(expected.parts().stream().map(Part::contentType).toList());
		}

		@ParameterizedTest
		@ValueSource(strings = { "\r\n", "\n\n \n", "\ufeff", "From jane@example.org Mon Mar  2 10:00:00 2026\n",
				">From jane@example.org Mon Mar  2 10:00:00 2026\r\n", "\nFrom x\n\n" })
		void par05PassesOverWhatStandsBeforeTheHeader(String before) {
			InboundMessage message = ReceivedMail.parse(before + HEADER + "\nWhere?\n");
			assertThat(message.headers()).isEqualTo(ReceivedMail.parse(HEADER + "\nWhere?\n").headers());
			assertThat(message.plainText()).isEqualTo("Where?\n");
		}

		@Test
		void par06ReadsAFieldWithSpaceBeforeItsColon() {
			assertThat(ReceivedMail.with("Auto-Submitted  : auto-replied").headers().all("auto-submitted"))
				.containsExactly("auto-replied");
			assertThat(ReceivedMail.parse("From : jane@example.org\n\nx").from())
				.containsExactly(EmailAddress.of("jane@example.org"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "this is no field", "<html>", "\u00fc: x", "From jane Mon Mar 2" })
		void par07FindsAFieldBehindALineThatIsNone(String junk) {
			InboundMessage message = ReceivedMail.with(junk, "Auto-Submitted: auto-replied");
			assertThat(message.headers().first("Auto-Submitted")).contains("auto-replied");
			assertThat(message.plainText()).contains("Where can visitors park?");
		}

		@Test
		void par07TakesALineThatIsNoFieldForFolded() {
			InboundMessage message = ReceivedMail.with("Subject: Where", "can I park");
			assertThat(message.subject()).isEqualTo("Where can I park");
			assertThat(message.incomplete()).isTrue();
		}

		@Test
		void par07KeepsTheWordsOfABodyThatNoBlankLinePrecedes() {
			InboundMessage message = ReceivedMail.parse("From: jane@example.org\nSubject: x\nMy chest hurts.\n");
			assertThat(message.plainText()).contains("My chest hurts.");
			assertThat(message.incomplete()).isTrue();
		}

		@Test
		void par08ReadsOnAfterAFoldedLineOfSpaces() {
			InboundMessage message = ReceivedMail.with("Subject: Where", "  ", "\tcan I park", "X-After: 1");
			assertThat(message.subject()).isEqualTo("Where can I park");
			assertThat(message.headers().has("X-After")).isTrue();
		}

		@Test
		void par10TellsOfRepeatedFieldsThatDiffer() {
			assertThat(ReceivedMail.with("Subject: a", "Subject: b").incomplete()).isTrue();
			assertThat(ReceivedMail.with("Subject: a", "Subject: a").incomplete()).isFalse();
			assertThat(ReceivedMail.with("Content-Type: text/plain", "Content-Type: text/html").incomplete()).isTrue();
		}

		@Test
		void par11ReadsAMessageWithoutAnyUsualField() {
			InboundMessage message = ReceivedMail.parse("X-Any: 1\n\nWhere?");
			assertThat(message.reversePath()).isEqualTo(new ReversePath.Absent());
			assertThat(message.messageId()).isNull();
			assertThat(message.subject()).isEmpty();
			assertThat(message.plainText()).isEqualTo("Where?");
		}

		@Test
		void par11ReadsBytesWithoutHeaderAsBody() {
			InboundMessage message = ReceivedMail.parse("My chest hurts.\n\nPlease: help\n");
			assertThat(message.plainText()).isEqualTo("My chest hurts.\n\nPlease: help\n");
			assertThat(message.incomplete()).isTrue();
		}

		@Test
		void par16ReadsRawUtf8InHeaders() {
			assertThat(ReceivedMail.with("Subject: café für Besucher").subject()).isEqualTo("café für Besucher");
		}

		@Test
		void par16ReadsRawHeadersInTheCharsetOfTheBody() {
			byte[] raw = (HEADER.replace("Parking", "привет") + "Content-Type: text/plain; charset=koi8-r\n\nпривет")
				.getBytes(Charset.forName("KOI8-R"));
			InboundMessage message = ReceivedMail.parse(raw);
			assertThat(message.subject()).isEqualTo("привет");
			assertThat(message.plainText()).isEqualTo("привет");
		}

		@Test
		void par18LetsNoNulThrough() {
			InboundMessage message = ReceivedMail.withBody("where\0 is it", "Subject: a\0b");
			assertThat(message.subject() + message.plainText() + message.headers()).doesNotContain("\0");
		}

		@Test
		void par24ReadsLongLinesAndManyRecipients() {
			String many = IntStream.range(0, 3_000)
				.mapToObj((i) -> "p" + i + "@b.example")
				.collect(Collectors.joining(", "));
			InboundMessage message = ReceivedMail.withBody("x".repeat(50_000), "To: " + many);
			assertThat(message.recipients()).hasSize(ReadingLimits.ADDRESSES);
			assertThat(message.plainText()).startsWith("xxx");
		}

		@Test
		void par25GivesTheSameMessageWhateverTheCharsetOfTheMachine() throws Exception {
			assertThat(OtherCharset.read("ISO-8859-1")).isEqualTo(OtherCharset.read("UTF-16"))
				.isEqualTo(OtherCharset.digest());
		}

		@Test
		void par25GivesTheSameMessageForTheSameBytes() {
			assertThat(ReceivedMail.parse(ALTERNATIVE)).isEqualTo(ReceivedMail.parse(ALTERNATIVE));
		}

		@Test
		void namesDefectsWithoutTheWritersWords() {
			InboundMessage message = ReceivedMail.withBody("secret =?", "Content-Transfer-Encoding: secret-code",
					"Content-Type: secret");
			assertThat(message.defects()).isNotEmpty();
			assertThat(message.defects().toString()).doesNotContain("secret");
		}

	}

	@Nested
	class Encodings {

		@ParameterizedTest
		@CsvSource({ "7bit, Where?", "7-bit, Where?", "8bits, Where?", "'', Where?", "BINARY, Where?",
				"quoted-printable, Where=3F", "'quoted-printable;', Whe=~re=3F", "Quoted-Printable, 'Where=3F  '",
				"base64, V2hlcmU/", "BASE64, V2hl~cmU/~", "base64, V2hlcmU_/" })
		void par19Decodes(String encoding, String body) {
			InboundMessage message = ReceivedMail.withBody(body.replace("~", "\r\n"),
					"Content-Transfer-Encoding: " + encoding);
			assertThat(message.plainText()).startsWith("Where");
		}

		@Test
		void par19ReadsWhatItCanOfBrokenBase64() {
			String encoded = Base64.getEncoder().encodeToString("Where can I park?".getBytes(StandardCharsets.UTF_8));
			InboundMessage message = ReceivedMail.withBody(encoded.substring(0, 13) + "*",
					"Content-Transfer-Encoding: base64");
			assertThat(message.plainText()).startsWith("Where can");
			assertThat(message.incomplete()).isTrue();
		}

		@Test
		void par19ReadsBase64WithPaddingInItsMiddle() {
			InboundMessage message = ReceivedMail.withBody("V2hlcmU=IGNhbg==", "Content-Transfer-Encoding: base64");
			assertThat(message.plainText()).isEqualTo("Where can");
		}

		@Test
		void par19ReadsAnUnknownEncodingAsItStandsAndSaysSo() {
			InboundMessage message = ReceivedMail.withBody("Where?", "Content-Transfer-Encoding: x-foo");
			assertThat(message.plainText()).startsWith("Where?");
			assertThat(message.incomplete()).isTrue();
		}

		@Test
		void par19ReadsUuencodedText() {
			InboundMessage message = ReceivedMail.withBody("begin 644 a.txt\r\n%5VAE<F4\r\n`\r\nend",
					"Content-Transfer-Encoding: x-uuencode");
			assertThat(message.plainText()).isEqualTo("Where");
		}

		@Test
		void par21JoinsFlowedLines() {
			InboundMessage message = ReceivedMail.withBody("where can \r\nI park",
					"Content-Type: text/plain; format=flowed");
			assertThat(message.plainText()).isEqualTo("where can I park");
		}

		@Test
		void par17FindsTheCharsetInsideHtml() {
			String html = "<html><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">где</html>";
			byte[] raw = (HEADER + "Content-Type: text/html\n\n" + html).getBytes(Charset.forName("windows-1251"));
			assertThat(ReceivedMail.parse(raw).html()).contains("где");
		}

	}

	@Nested
	class Structure {

		@Test
		void par21ChoosesBothFormsOfAnAlternative() {
			InboundMessage message = ReceivedMail.parse(ALTERNATIVE);
			assertThat(message.plainText()).isEqualTo("plain words");
			assertThat(message.html()).isEqualTo("<p>html words</p>");
			assertThat(message.attachments()).isEmpty();
		}

		@Test
		void par21PassesOverABlankPlainAlternative() {
			InboundMessage message = ReceivedMail.parse(ALTERNATIVE.replace("plain words", " "));
			assertThat(message.plainText()).isNull();
			assertThat(message.html()).isEqualTo("<p>html words</p>");
		}

		@Test
		void joinsTheTextsOfAMixedMessage() {
			InboundMessage message = mixed("\n\nfirst", "Content-Type: image/png\n\nxx",
					"Content-Type: text/plain\n\nlast");
			assertThat(message.plainText()).isEqualTo("first\n\nlast");
		}

		@Test
		void joinsPlainTextAndHtmlAsHtml() {
			InboundMessage message = mixed("Content-Type: text/html\n\n<p>first</p>",
					"Content-Type: text/plain\n\nif 1 < 2");
			assertThat(message.plainText()).isNull();
			assertThat(message.html()).contains("<p>first</p>").contains("if 1 &lt; 2");
		}

		@Test
		void readsARelatedMessageFromItsStartPart() {
			InboundMessage message = parts("multipart/related; start=\"<two>\"", "Content-Type: text/css\n\nx",
					"Content-ID: <two>\nContent-Type: text/html\n\n<p>words</p>");
			assertThat(message.html()).isEqualTo("<p>words</p>");
		}

		@Test
		void readsWhatIsSignedAndNotTheSignature() {
			InboundMessage message = parts("multipart/signed", "\n\nwords",
					"Content-Type: application/pgp-signature; name=signature.asc\n\nxx");
			assertThat(message.plainText()).isEqualTo("words");
			assertThat(message.attachments()).isEmpty();
		}

		@Test
		void readsTheFirstPartOfAReportAlone() {
			InboundMessage message = parts("multipart/report", "\n\nYour message failed",
					"Content-Type: message/delivery-status\n\nAction: failed",
					"Content-Type: message/rfc822\n\nSubject: x\n\nMy chest hurts");
			assertThat(message.plainText()).isEqualTo("Your message failed");
		}

		@Test
		void quotesWhatAnAttachedMessageSays() {
			InboundMessage message = mixed("\n\nSee below",
					"Content-Type: message/rfc822\n\nSubject: x\n\nMy chest hurts\nnow");
			assertThat(message.plainText()).isEqualTo("See below\n\n> My chest hurts\n> now");
		}

		@Test
		void quotesWhatAnAttachedHtmlMessageSays() {
			InboundMessage message = mixed("\n\nSee below",
					"Content-Type: message/rfc822\n\nContent-Type: text/html\n\n<p>My chest hurts</p>");
			assertThat(message.plainText()).isNull();
			assertThat(message.html()).contains("See below")
				.contains("<blockquote type=\"cite\"><p>My chest hurts</p>");
		}

		@Test
		void listsAttachmentsWithDecodedNames() {
			InboundMessage message = mixed("\n\nwords",
					"Content-Type: application/pdf; name=x.pdf\nContent-Disposition: attachment; filename*=utf-8''%C3%BC.pdf\n\nx",
					"Content-Type: image/png; name=\"=?utf-8?q?=C3=BC.png?=\"\n\nx");
			assertThat(message.attachments().stream().map(Part::fileName)).containsExactly("ü.pdf", "ü.png");
		}

		@Test
		void takesANamedTextForAnAttachment() {
			InboundMessage message = mixed("\n\nwords", "Content-Type: text/plain; name=notes.txt\n\nnotes");
			assertThat(message.plainText()).isEqualTo("words");
			assertThat(message.attachments()).hasSize(1);
		}

		@Test
		void readsANamedTextWhereThereIsNoOther() {
			assertThat(mixed("Content-Type: text/plain; name=body.txt\n\nwords").plainText()).isEqualTo("words");
		}

		@Test
		void neverReadsAnAttachmentAsTheBody() {
			InboundMessage message = mixed("Content-Type: text/plain\nContent-Disposition: attachment\n\nwords");
			assertThat(message.plainText()).isNull();
			assertThat(message.attachments()).hasSize(1);
		}

		@ParameterizedTest
		@ValueSource(strings = { "multipart/mixed", "multipart/mixed; boundary=\"\"", "multipart/mixed; boundary=other",
				"multipart/mixed; boundary=\"b", "multipart/mixed; boundary=b; boundary=c",
				"multipart/mixed; boundary= b ", "multipart/unheard-of; boundary=b" })
		void par20FindsThePartsWhateverTheBoundaryParameter(String type) {
			InboundMessage message = ReceivedMail
				.parse(HEADER + "Content-Type: " + type + "\n\npreamble\n--b\n\nwords\n--b--\nepilogue\n");
			assertThat(message.plainText()).isEqualTo("words");
		}

		@Test
		void par20ReadsToTheEndWhereTheLastBoundaryIsMissing() {
			assertThat(ReceivedMail.parse(HEADER + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n")
				.plainText()).isEqualTo("words\n");
		}

		@Test
		void par20EndsInnerPartsAtAnOuterBoundary() {
			InboundMessage message = ReceivedMail.parse(HEADER + """
					Content-Type: multipart/mixed; boundary=outer

					--outer
					Content-Type: multipart/alternative; boundary=inner

					--inner

					first
					--outer

					second
					--outer--
					""");
			assertThat(message.plainText()).isEqualTo("first\n\nsecond");
		}

		@Test
		void par20TellsBoundariesApartThatBeginAlike() {
			InboundMessage message = ReceivedMail.parse(HEADER + """
					Content-Type: multipart/mixed; boundary=b

					--b
					Content-Type: multipart/alternative; boundary=bb

					--bb

					first
					--bb--
					--b

					--bbb
					second
					--b--
					""");
			assertThat(message.plainText()).isEqualTo("first\n\n--bbb\nsecond");
		}

		@Test
		void par20ReadsAPartThatHasNoBlankLine() {
			assertThat(mixed("My chest hurts").plainText()).isEqualTo("My chest hurts");
		}

		@Test
		void par20FindsNoTextInAnEmptyContainer() {
			InboundMessage message = ReceivedMail
				.parse(HEADER + "Content-Type: multipart/mixed; boundary=b\n\n--b--\n");
			assertThat(message.plainText()).isNull();
			assertThat(message.parts()).hasSize(1);
		}

		@Test
		void par20ReadsAContainerWithoutBoundariesAsText() {
			InboundMessage message = ReceivedMail
				.parse(HEADER + "Content-Type: multipart/mixed; boundary=b\n\nMy chest hurts\n");
			assertThat(message.plainText()).contains("My chest hurts");
			assertThat(message.incomplete()).isTrue();
		}

		@ParameterizedTest
		@ValueSource(strings = { "message/partial; number=1", "message/external-body; access-type=x" })
		void par20SaysThatWordsAreElsewhere(String type) {
			assertThat(ReceivedMail.with("Content-Type: " + type).incomplete()).isTrue();
		}

		@Test
		void par22ListsTnefAsAnAttachment() {
			InboundMessage message = mixed("\n\nwords", "Content-Type: application/ms-tnef; name=winmail.dat\n\nx");
			assertThat(message.attachments().stream().map(Part::fileName)).containsExactly("winmail.dat");
		}

		@ParameterizedTest
		@ValueSource(strings = { "text", "plain/text", "text/unheard; charset", "", ";", "text/plain; charset=\"" })
		void readsTextWhateverTheTypeSays(String type) {
			List<Defect> defects = ReceivedMail.with("Content-Type: " + type).defects();
			assertThat(defects.stream().filter(Defect::severe)).isEmpty();
		}

		private InboundMessage mixed(String... parts) {
			return parts("multipart/mixed", parts);
		}

		private InboundMessage parts(String type, String... parts) {
			String body = List.of(parts)
				.stream()
				.map((part) -> "--b\n" + part.strip().replaceFirst("^", leading(part)) + "\n")
				.collect(Collectors.joining());
			return ReceivedMail.parse(HEADER + "Content-Type: " + type + "; boundary=b\n\n" + body + "--b--\n");
		}

		private String leading(String part) {
			return String.join("", Collections.nCopies(part.startsWith("\n") ? 1 : 0, "\n"));
		}

	}

}
