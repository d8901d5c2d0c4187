package org.inquirytriage.outbox.smtp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.TestMessages;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WireFormatTests {

	private static final Session SESSION = Session.getInstance(new Properties());

	private final WireFormat format = new WireFormat("our-mark", "", "", false);

	private static String raw(WireMessage message) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		message.writeTo(bytes);
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

	private WireMessage wire(OutboundMessage message) throws Exception {
		return this.format.write(SESSION, message, Repeat.NONE, carrying(""), false);
	}

	private static AttachmentSource carrying(String received) {
		return (digest) -> new ByteArrayInputStream(received.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String header(String raw) {
		return raw.substring(0, raw.indexOf("\r\n\r\n") + 2);
	}

	private static List<String> field(String raw, String name) {
		String unfolded = header(raw).replaceAll("\r\n[ \t]", " ");
		return unfolded.lines()
			.filter((line) -> line.startsWith(name + ": "))
			.map((line) -> line.substring(name.length() + 2))
			.toList();
	}

	private static OutboundMessage with(String subject, String text) {
		OutboundMessage answer = TestMessages.answer("i1");
		return new OutboundMessage(answer.messageId(), answer.created(), answer.from(), answer.fromName(), answer.to(),
				subject, text, answer.inReplyTo(), answer.references(), answer.autoSubmitted(), answer.language(),
				null);
	}

	private static OutboundMessage withThread(MessageId inReplyTo, List<MessageId> references) {
		OutboundMessage answer = TestMessages.answer("i1");
		return new OutboundMessage(answer.messageId(), answer.created(), answer.from(), answer.fromName(), answer.to(),
				answer.subject(), answer.text(), inReplyTo, references, answer.autoSubmitted(), answer.language(),
				null);
	}

	@Test
	@Tag("FMT-01")
	@Tag("FMT-02")
	@Tag("FMT-03")
	@Tag("FMT-06")
	@Tag("FMT-07")
	@Tag("FMT-13")
	void writesTheHeaderOfAnAnswer() throws Exception {
		String raw = raw(wire(TestMessages.answer("i1")));
		assertThat(header(raw).replaceAll("\r\n[ \t]", " ").lines()).containsExactlyInAnyOrder(
				"Date: Sun, 1 Mar 2026 12:00:00 +0000", "From: Heart Program <program@heart.example.org>",
				"To: Writer@example.com", "Message-ID: <triage.i1@heart.example.org>",
				"In-Reply-To: <their.1@example.com>", "References: <their.0@example.com> <their.1@example.com>",
				"Subject: Parking at the hospital", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
				"Content-Transfer-Encoding: quoted-printable", "Content-Language: en", "Auto-Submitted: auto-replied",
				"X-Auto-Response-Suppress: All", "X-Inquiry-Triage: our-mark");
	}

	@Test
	@Tag("FMT-08")
	void carriesTheSameWordsInHtmlWhereThatIsSet() throws Exception {
		WireMessage wire = new WireFormat("our-mark", "", "", true).write(SESSION, with("Parking", "One <b> & two.\n"),
				Repeat.NONE, carrying(""), false);
		MimeMessage read = new MimeMessage(SESSION,
				new ByteArrayInputStream(raw(wire).getBytes(StandardCharsets.ISO_8859_1)));
		Multipart parts = (Multipart) read.getContent();
		assertThat(read.getContentType()).startsWith("multipart/alternative");
		assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
		assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
		assertThat(Jsoup.parse(String.valueOf(parts.getBodyPart(1).getContent())).body().text())
			.isEqualTo(String.valueOf(parts.getBodyPart(0).getContent()).strip());
	}

	@Test
	@Tag("FMT-08")
	void carriesNoHtmlToStaffAndOffices() throws Exception {
		OutboundMessage alert = TestMessages.forward("i1", null);
		WireMessage wire = new WireFormat("our-mark", "", "", true).write(SESSION, alert, Repeat.NONE, carrying(""),
				false);
		assertThat(field(raw(wire), "Content-Type")).containsExactly("text/plain; charset=UTF-8");
	}

	@Test
	@Tag("FMT-01")
	void marksMailThatAnswersNothingAsGenerated() throws Exception {
		String raw = raw(
				this.format.write(SESSION, TestMessages.forward("i1", "d"), Repeat.NONE, carrying("A: b\r\n"), false));
		assertThat(field(raw, "Auto-Submitted")).containsExactly("auto-generated");
	}

	@Test
	@Tag("FMT-13")
	void marksWhatMayBeADuplicateAndKeepsItsMessageId() throws Exception {
		String raw = raw(this.format.write(SESSION, TestMessages.answer("i1"), Repeat.POSSIBLE, carrying(""), false));
		assertThat(field(raw, "X-Inquiry-Triage-Note")).containsExactly("may be a duplicate");
		assertThat(field(raw, "Message-ID")).containsExactly("<triage.i1@heart.example.org>");
	}

	@Test
	@Tag("FMT-02")
	void writesPrecedenceOnAnswersWhenItIsSet() throws Exception {
		WireFormat bulk = new WireFormat("our-mark", "", "bulk", false);
		assertThat(field(raw(bulk.write(SESSION, TestMessages.answer("i1"), Repeat.NONE, carrying(""), false)),
				"Precedence"))
			.containsExactly("bulk");
	}

	@Test
	@Tag("FMT-11")
	void asksNobodyForAReceipt() throws Exception {
		assertThat(header(raw(wire(TestMessages.answer("i1")))))
			.doesNotContainIgnoringCase("Disposition-Notification-To")
			.doesNotContainIgnoringCase("Return-Receipt-To");
	}

	@Test
	@Tag("FMT-03")
	void writesNoThreadForAMessageWithoutId() throws Exception {
		String raw = raw(wire(withThread(null, List.of())));
		assertThat(field(raw, "In-Reply-To")).isEmpty();
		assertThat(field(raw, "References")).isEmpty();
	}

	@Test
	@Tag("FMT-03")
	void keepsTheStartAndTheLatestOfALongThread() throws Exception {
		List<MessageId> ids = IntStream.range(0, 100).mapToObj((i) -> new MessageId("m" + i + "@example.com")).toList();
		String references = field(raw(wire(withThread(ids.get(99), ids))), "References").getFirst();
		assertThat(references.split(" ")).hasSize(20)
			.startsWith("<m0@example.com>", "<m81@example.com>")
			.endsWith("<m99@example.com>");
	}

	@Test
	void keepsEveryIdOfAThreadOfTwenty() throws Exception {
		List<MessageId> ids = IntStream.range(0, 20).mapToObj((i) -> new MessageId("m" + i + "@example.com")).toList();
		assertThat(field(raw(wire(withThread(ids.get(19), ids))), "References").getFirst().split(" ")).hasSize(20);
	}

	@ParameterizedTest
	@Tag("FMT-04")
	@ValueSource(strings = { "Estacionamiento y tránsito", "面会時間についてのご案内です。面会時間についてのご案内です。面会時間についてのご案内です。",
			"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" })
	void writesASubjectBeyondAsciiInEncodedWords(String subject) throws Exception {
		String raw = raw(wire(with(subject, "text")));
		assertThat(header(raw)).isASCII();
		assertThat(header(raw).lines()).allSatisfy((line) -> assertThat(line.length()).isLessThanOrEqualTo(78));
		assertThat(parsed(raw).getSubject()).isEqualTo(subject);
	}

	@Test
	@Tag("FMT-04")
	void cutsALongSubjectBetweenCharacters() throws Exception {
		String raw = raw(wire(with("😀".repeat(5000), "text")));
		assertThat(parsed(raw).getSubject()).isEqualTo("😀".repeat(200));
	}

	@ParameterizedTest
	@Tag("FMT-08")
	@ValueSource(strings = { "Dear writer,\n\nall is well.\n", ".\n..\n.dot\n", "trailing blanks   \nFrom here on\n",
			"Grüße aus dem Krankenhaus\n", "受付時間は午前九時からです。\n", "tab\tand = sign\n" })
	void carriesATextUnchanged(String text) throws Exception {
		String raw = raw(wire(with("Subject", text)));
		assertThat(raw).isASCII();
		assertThat(parsed(raw).getContent()).isEqualTo(text.replace("\n", "\r\n"));
	}

	@Test
	@Tag("FMT-14")
	void endsEveryLineAsMailDoesAndKeepsLinesShort() throws Exception {
		String raw = raw(wire(with("Subject", "word ".repeat(500) + "\rmixed\nends\r\nhere")));
		assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
		assertThat(raw.lines()).allSatisfy((line) -> assertThat(line.length()).isLessThanOrEqualTo(78));
	}

	@Test
	void leavesControlsOutOfTheText() throws Exception {
		assertThat(parsed(raw(wire(with("Subject", "a\u0000b\u0007c\n")))).getContent()).isEqualTo("abc\r\n");
	}

	@ParameterizedTest
	@Tag("FMT-05")
	@EnumSource(Hostile.class)
	void letsNoInputAddAFieldOrABody(Hostile hostile) throws Exception {
		Random random = new Random(7);
		for (int i = 0; i < 200; i++) {
			String raw = raw(wire(hostile.message(injection(random))));
			MimeMessage parsed = parsed(raw);
			assertThat(parsed.getHeader("Bcc")).isNull();
			assertThat(parsed.getHeader("X-Injected")).isNull();
			assertThat(parsed.getContent()).isEqualTo("text\r\n");
		}
	}

	private static String injection(Random random) {
		List<String> pieces = List.of("\r\n", "\n", "\r", "\u0000", "\u0085", "\u2028", "Bcc: x@example.com",
				"X-Injected: yes", "hello", " ", "\t", "\r\n\r\nbody", "=?utf-8?q?=0D=0ABcc:_x?=", "\"", "<", ">", "é");
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(1, 12); i > 0; i--) {
			text.append(pieces.get(random.nextInt(pieces.size())));
		}
		return text.toString();
	}

	/** The fields of a message through which text of others might come. */
	enum Hostile {

		SUBJECT {
			@Override
			OutboundMessage message(String text) {
				return message("Program", text, "en");
			}
		},
		NAME {
			@Override
			OutboundMessage message(String text) {
				return message(text, "Subject", "en");
			}
		},
		LANGUAGE {
			@Override
			OutboundMessage message(String text) {
				return message("Program", "Subject", text);
			}
		};

		abstract OutboundMessage message(String text);

		static OutboundMessage message(String name, String subject, String language) {
			return new OutboundMessage(new MessageId("a@example.org"), TestMessages.CREATED,
					EmailAddress.of("p@example.org"), name, EmailAddress.of("w@example.com"), subject, "text", null,
					List.of(), AutoSubmitted.REPLIED, language, null);
		}

	}

	private static MimeMessage parsed(String raw) throws Exception {
		return new MimeMessage(SESSION, new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
	}

	private WireMessage forward(String received, boolean eightBit) throws Exception {
		return this.format.write(SESSION, TestMessages.forward("i1", "d"), Repeat.NONE, carrying(received), eightBit);
	}

	@Test
	void carriesAReceivedMessageAsTheMessageItIs() throws Exception {
		String received = "Subject: my question\r\n\r\nIs it far?\r\n";
		WireMessage wire = forward(received, false);
		Multipart parts = (Multipart) parsed(raw(wire)).getContent();
		assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Please read what is attached.\r\n");
		assertThat(parts.getBodyPart(1).getContentType()).startsWith("message/rfc822");
		assertThat(raw(wire)).contains("\r\n\r\n" + received);
		assertThat(wire.getMailExtension()).isNull();
	}

	@Test
	void carriesEightBitMailAsItIsWhereTheServerTakesIt() throws Exception {
		WireMessage wire = forward("Subject: caf\u00e9\r\n\r\ncaf\u00e9\r\n", true);
		assertThat(wire.getMailExtension()).isEqualTo("BODY=8BITMIME");
		assertThat(raw(wire)).contains("Content-Transfer-Encoding: 8bit", "Subject: caf\u00e9\r\n\r\ncaf\u00e9\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Subject: caf\u00e9\r\n\r\nx\r\n", "A: \u0000\r\n\r\nx\r\n" })
	void carriesWhatTheServerCannotTakeAsAFile(String received) throws Exception {
		WireMessage wire = forward(received, false);
		Multipart parts = (Multipart) parsed(raw(wire)).getContent();
		assertThat(raw(wire)).isASCII();
		assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("inquiry.eml");
		assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
			.isEqualTo(received.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void carriesOverlongLinesAsAFile() throws Exception {
		String raw = raw(forward("A: b\r\n\r\n" + "x".repeat(2000) + "\r\n", true));
		assertThat(raw.lines()).allSatisfy((line) -> assertThat(line.length()).isLessThanOrEqualTo(78));
	}

}
