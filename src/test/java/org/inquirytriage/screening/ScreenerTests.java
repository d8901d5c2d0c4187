package org.inquirytriage.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.intake.mime4j.MimeMessageParser;
import org.inquirytriage.intake.mime4j.ReceivedMail;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.Screening.Answerable;
import org.inquirytriage.screening.Screening.Suppressed;
import org.inquirytriage.screening.SuppressionReason.Handling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.inquirytriage.screening.SuppressionReason.Handling.HOLD;
import static org.inquirytriage.screening.SuppressionReason.Handling.SUPPRESS;

/** The rules of screening, each named by its id. */
class ScreenerTests {

	private static final Screening ANSWERED = new Answerable(EmailAddress.of("jane@example.org"));

	private static final ScreeningPolicy KNOWING_US = new ScreeningPolicy(
			Set.of(EmailAddress.of("program@heart.example"), EmailAddress.of("valves@heart.example")),
			Set.of("heart.example"), Set.of("mx.heart.example"), 20);

	private static final String RECEIVED = "Received: from a by b; Mon, 2 Mar 2026 10:00:05 +0000";

	private final Screener screener = new Screener();

	@Test
	void answersAPersonAtTheReturnPath() {
		assertThat(screen(ReceivedMail.with())).isEqualTo(ANSWERED);
		assertThat(screenKnowingUs(ReceivedMail.with())).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<>", "< >", "", "<> (bounce)" })
	void sup01SuppressesWhenTheReversePathIsNull(String path) {
		assertSuppressed(ReceivedMail.with("Return-Path: " + path), SUPPRESS, "SUP-01");
	}

	@Test
	void sup02CountsOnlyTheTopmostReturnPath() {
		assertSuppressed(ReceivedMail.with("Return-Path: <>", "Return-Path: <jane@example.org>"), SUPPRESS, "SUP-01");
		assertThat(screen(ReceivedMail.with("Return-Path: <jane@example.org>", "Return-Path: <>"))).isEqualTo(ANSWERED);
	}

	@Test
	void sup03HoldsWithoutReturnPathHoweverPlainFromAndReplyToAre() {
		InboundMessage message = ReceivedMail.without("Return-Path");
		assertSuppressed(message, HOLD, "SUP-03");
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto-replied", "auto-generated", "auto-notified", "yes", "x-something", "",
			"AUTO-REPLIED", "true", "no auto-replied" })
	void sup04SuppressesEveryKeywordButNo(String value) {
		assertSuppressed(ReceivedMail.with("Auto-Submitted: " + value), SUPPRESS, "SUP-04");
	}

	@Test
	void sup04HoldsWhatAMailboxForwardedByItself() {
		assertSuppressed(ReceivedMail.with("Auto-Submitted: auto-forwarded"), HOLD, "SUP-04");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "No", "NO", "no (human)", "no; x=y", " no ", "(nested (comment)) no" })
	void sup05AnswersWhateverCommentsAndParametersSurroundNo(String value) {
		assertThat(screen(ReceivedMail.with("Auto-Submitted: " + value))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto-replied (zimbra; vacation)", "auto-replied; owner-email=\"x@example.org\"",
			"(no) auto-replied", "auto-replied (unclosed" })
	void sup05SuppressesWhateverCommentsAndParametersSurroundAKeyword(String value) {
		assertSuppressed(ReceivedMail.with("Auto-Submitted: " + value), SUPPRESS, "SUP-04");
	}

	@Test
	void sup06CountsEveryInstanceOfARepeatedField() {
		assertSuppressed(ReceivedMail.with("Auto-Submitted: no", "Auto-Submitted: auto-replied"), SUPPRESS, "SUP-04");
		assertSuppressed(ReceivedMail.with("Auto-Submitted: auto-replied", "Auto-Submitted: no"), SUPPRESS, "SUP-04");
		assertSuppressed(ReceivedMail.with("Precedence: normal", "Precedence: bulk"), SUPPRESS, "SUP-09");
		assertSuppressed(ReceivedMail.with("X-Auto-Response-Suppress: DR", "X-Auto-Response-Suppress: OOF"), HOLD,
				"SUP-10");
	}

	@ParameterizedTest
	@ValueSource(strings = { "List-Id: <news.example.org>", "List-Help: <mailto:help@example.org>", "List-Subscribe: x",
			"List-Unsubscribe: <https://example.org/out>", "List-Post: NO", "List-Owner:", "list-archive: x" })
	@Tag("PAR-27")
	void sup07SuppressesOnAnyListFieldWhateverItsValue(String line) {
		assertSuppressed(ReceivedMail.with(line), SUPPRESS, "SUP-07");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Mailing-List: a@b.example", "Mailing-List: list x", "X-BeenThere: a@b.example",
			"X-Mailman-Version: 2.1", "List-Unsubscribe-Post: List-Unsubscribe=One-Click" })
	void sup08SuppressesOnTheMarksOfListServers(String line) {
		assertSuppressed(ReceivedMail.with(line), SUPPRESS, "SUP-08");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Feedback-ID: 1:a:b:c", "X-Campaign: spring" })
	void sup08HoldsOnTheMarksOfMassMailers(String line) {
		assertSuppressed(ReceivedMail.with(line), HOLD, "SUP-08");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Precedence: bulk", "Precedence: junk", "precedence: List", "Precedence:  auto_reply ",
			"X-Precedence: BULK", "Precedence: bulk (mail)", "Precedence: first-class, bulk" })
	void sup09SuppressesOnBulkPrecedence(String line) {
		assertSuppressed(ReceivedMail.with(line), SUPPRESS, "SUP-09");
	}

	@ParameterizedTest
	@ValueSource(strings = { "first-class", "normal", "special-delivery", "" })
	void sup09AnswersOtherPrecedence(String value) {
		assertThat(screen(ReceivedMail.with("Precedence: " + value))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "All", "AutoReply", "OOF", "DR, OOF,\tRN", "dr,autoreply" })
	void sup10HoldsWhereTheMessageAsksForNoAnswer(String value) {
		assertSuppressed(ReceivedMail.with("X-Auto-Response-Suppress: " + value), HOLD, "SUP-10");
	}

	@ParameterizedTest
	@ValueSource(strings = { "None", "DR", "NDR", "RN", "NRN", "DR, RN, NRN", "" })
	void sup10AnswersWhereOnlyReceiptsAreDeclined(String value) {
		assertThat(screen(ReceivedMail.with("X-Auto-Response-Suppress: " + value))).isEqualTo(ANSWERED);
	}

	@Test
	void sup11TakesARequestForNoAnswerAsNoProofOfAMachine() {
		assertSuppressed(ReceivedMail.with("X-Auto-Response-Suppress: All"), HOLD, "SUP-10");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Autoreply: yes", "X-Autorespond: x", "X-Autoresponder: x", "X-Auto-Reply: x",
			"X-AutoReply-From: a@b.example", "X-Mail-Autoreply: x", "X-Autoresponse: x", "X-Autogenerated: Reply",
			"X-FC-MachineGenerated: true", "X-Apple-Action: VACATION", "Delivered-To: Autoresponder",
			"X-AMAZON-MAIL-RELAY-TYPE: notification", "X-Failed-Recipients: a@b.example" })
	void sup12SuppressesOnTheMarksOfAutoresponders(String line) {
		assertSuppressed(ReceivedMail.with(line), SUPPRESS, "SUP-12");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Autoreply: no", "X-FC-MachineGenerated: false", "X-Apple-Action: archive",
			"Delivered-To: program@heart.example" })
	void sup12AnswersWhereAMarkSaysNo(String line) {
		assertThat(screen(ReceivedMail.with(line))).isEqualTo(ANSWERED);
	}

	@Test
	void sup13SuppressesTheOutOfOfficeMailOfExchange() {
		assertSuppressed(
				ReceivedMail.with("X-MS-Exchange-Inbox-Rules-Loop: a@b.example", "X-Auto-Response-Suppress: All"),
				SUPPRESS, "SUP-13");
		assertSuppressed(ReceivedMail.with("X-MS-Exchange-Inbox-Rules-Loop: a@b.example"), HOLD, "SUP-13");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Inquiry-Triage: 1", "X-Loop: program@heart.example", "X-Loop: heart.example",
			"X-RT-Loop-Prevention: heart.example" })
	@Tag("AUTH-10")
	void sup14SuppressesWhatCarriesOurOwnMark(String line) {
		assertKnowingUs(ReceivedMail.with(line), SUPPRESS, "SUP-14");
	}

	@Test
	void sup14AnswersWhatCarriesTheLoopMarkOfOthers() {
		assertThat(screenKnowingUs(ReceivedMail.with("X-Loop: other.example"))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/report; report-type=delivery-status; boundary=b",
			"Multipart/REPORT; boundary=b", "multipart/report; report-type=\"disposition-notification\"; boundary=b",
			"message/delivery-status", "message/disposition-notification", "message/feedback-report" })
	@Tag("REP-07")
	void sup15SuppressesReports(String type) {
		assertSuppressed(ReceivedMail.with("Content-Type: " + type), SUPPRESS, "SUP-15");
	}

	@Test
	void sup15SuppressesAReportInsideAnotherContainer() {
		assertSuppressed(
				ReceivedMail.withBody("--b\r\n\r\nfailed\r\n--b\r\nContent-Type: message/delivery-status\r\n"
						+ "\r\nAction: failed\r\n--b--", "Content-Type: multipart/mixed; boundary=b"),
				SUPPRESS, "SUP-15");
	}

	@Test
	void sup15AnswersAPersonWhoAttachesABounce() {
		InboundMessage message = ReceivedMail.withBody(
				"--b\r\n\r\nWhere can I park?\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n"
						+ "Content-Type: message/delivery-status\r\n\r\nAction: failed\r\n--b--",
				"Content-Type: multipart/mixed; boundary=b");
		assertThat(screen(message)).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mailer-daemon", "MAILER-DAEMON", "mail-daemon", "listserv", "majordomo" })
	void sup16SuppressesMailDaemons(String local) {
		assertSuppressed(fromAndPath(local + "@example.org"), SUPPRESS, "SUP-16");
		assertSuppressed(ReceivedMail.with("Return-Path: <" + local + "@example.org>"), SUPPRESS, "SUP-16");
	}

	@ParameterizedTest
	@ValueSource(strings = { "postmaster", "owner-list", "list-owner", "list-request", "list-bounces", "list-bounce",
			"bounce+123", "bounces+1-2", "no-reply", "NoReply", "no_reply", "donotreply", "do-not-reply",
			"service-noreply", "no.reply", "do.not.reply", "noreply-news", "noreply+x", "post_master", "bounces" })
	void sup16HoldsOnAddressesNobodyReads(String local) {
		assertSuppressed(fromAndPath(local + "@example.org"), HOLD, "SUP-16");
		assertSuppressed(ReceivedMail.with("Return-Path: <" + local + "@example.org>"), HOLD, "SUP-16");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bouncer", "replyall", "request", "owner", "noreen", "daemon.smith", "jane.request.doe",
			"postmasters", "listen", "returnee" })
	void sup16AnswersPeopleWhoseNamesSoundAlike(String local) {
		assertThat(screen(fromAndPath(local + "@example.org")))
			.isEqualTo(new Answerable(EmailAddress.of(local + "@example.org")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "MAILER-DAEMON <>", "<>", "Mail Delivery System <>", "MAILER-DAEMON" })
	void sup17SuppressesADaemonWithoutAddress(String from) {
		assertSuppressed(ReceivedMail.with("From: " + from), SUPPRESS, "SUP-17");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "Jane Doe", "undisclosed:;", "jane at example.org", "jane@", "\"jane@example.org\" <>x" })
	void sup17HoldsWithoutAUsableFrom(String from) {
		assertSuppressed(ReceivedMail.with("From: " + from), HOLD, "SUP-17");
	}

	@Test
	void sup17HoldsWithoutFromEvenWhereSenderStands() {
		assertSuppressed(ReceivedMail.parse("Return-Path: <jane@example.org>\nSender: jane@example.org\n"
				+ "To: program@heart.example\nSubject: x\n\nWhere?\n"), HOLD, "SUP-17");
	}

	@ParameterizedTest
	@ValueSource(strings = { "program@heart.example", "Program@HEART.example", "program+x@heart.example",
			"valves@heart.example" })
	void sup18SuppressesOurOwnAddresses(String address) {
		assertKnowingUs(fromAndPath(address), SUPPRESS, "SUP-18");
		assertKnowingUs(ReceivedMail.with("Return-Path: <" + address + ">"), SUPPRESS, "SUP-18");
	}

	@Test
	void sup18IsPassedOverWhereOurAddressesAreNotKnown() {
		assertThat(screen(fromAndPath("program@heart.example")))
			.isEqualTo(new Answerable(EmailAddress.of("program@heart.example")));
	}

	@Test
	void sup19SuppressesOurOwnMessageIds() {
		assertKnowingUs(ReceivedMail.with("Message-ID: <triage.0a1b@heart.example>"), SUPPRESS, "SUP-19");
		assertKnowingUs(ReceivedMail.with("Message-ID: <1@HEART.example>"), HOLD, "SUP-19");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<1@not.heart.example>", "<triage.1@other.example>", "<1@heart.example.org>" })
	void sup19AnswersTheMessageIdsOfOthers(String id) {
		assertThat(screenKnowingUs(ReceivedMail.with("Message-ID: " + id))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "In-Reply-To: <triage.0a1b@heart.example>",
			"References: <1@example.org> <triage.0a1b@Heart.Example>" })
	void sup20HoldsAnAnswerToOurAnswer(String line) {
		assertKnowingUs(ReceivedMail.with(line), HOLD, "SUP-20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "In-Reply-To: <5@heart.example>", "References: <triage.1@other.example>" })
	void sup20AnswersAnAnswerToOthers(String line) {
		assertThat(screenKnowingUs(ReceivedMail.with(line))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "To: PROGRAM@heart.example", "To: program+tag@heart.example", "Cc: valves@heart.example",
			"Bcc: program@heart.example", "Resent-To: program@heart.example", "Resent-Cc: program@heart.example",
			"Resent-Bcc: program@heart.example" })
	void sup21AnswersWhereOurAddressIsNamed(String line) {
		String[] lines = line.startsWith("To") ? new String[] { line } : new String[] { "To: a@b.example", line };
		assertThat(screenKnowingUs(ReceivedMail.with(lines))).isEqualTo(ANSWERED);
	}

	@Test
	void sup21HoldsWhereOurAddressIsNotNamed() {
		assertKnowingUs(ReceivedMail.with("To: other@heart.example"), HOLD, "SUP-21");
		assertThat(screen(ReceivedMail.with("To: other@heart.example"))).isEqualTo(ANSWERED);
	}

	@Test
	void sup21HoldsWhereNobodyIsNamedOnceWeKnowOurAddress() {
		assertKnowingUs(ReceivedMail.with("To: undisclosed-recipients:;"), HOLD, "SUP-21");
		assertThat(screen(ReceivedMail.with("To: undisclosed-recipients:;"))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Spam-Flag: YES", "X-Spam-Status: Yes, score=9", "X-SES-Spam-Verdict: FAIL",
			"X-MS-Exchange-Organization-SCL: 6", "X-Forefront-Antispam-Report: CIP:1.2.3.4;SCL:9;SRV:;",
			"X-Rspamd-Action: add header", "X-Spam-Level: ******", "Subject: [SPAM] Win", "Subject: *****SPAM***** Win",
			"X-Bogosity: Spam, tests=bogofilter", "X-Virus-Status: Infected" })
	void sup22HoldsWhatAFilterMarked(String line) {
		assertSuppressed(ReceivedMail.with(line), HOLD, "SUP-22");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Spam-Flag: NO", "X-Spam-Status: No, score=-1 required=5 tests=YES",
			"X-SES-Spam-Verdict: PASS", "X-MS-Exchange-Organization-SCL: 1", "X-Rspamd-Action: no action",
			"X-Spam-Level: *", "Subject: Spam folder question", "X-Forefront-Antispam-Report: CIP:1.2.3.4;SCL:1;" })
	void sup22AnswersWhatAFilterPassed(String line) {
		assertThat(screen(ReceivedMail.with(line))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "$Junk", "$Phishing", "Junk" })
	void sup22HoldsWhatTheMailboxKeptAsJunk(String keyword) {
		byte[] raw = "Return-Path: <a@b.example>\nFrom: a@b.example\nSubject: x\n\nWhere?\n".getBytes(UTF_8);
		assertSuppressed(new MimeMessageParser().parse(raw, Instant.EPOCH, Set.of(keyword)), HOLD, "SUP-22");
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
			"application/pkcs7-mime; smime-type=enveloped-data", "application/x-pkcs7-mime" })
	void sup23HoldsEncryptedMail(String type) {
		assertSuppressed(ReceivedMail.with("Content-Type: " + type), HOLD, "SUP-23");
	}

	@Test
	void sup23HoldsArmouredText() {
		assertSuppressed(ReceivedMail.withBody("-----BEGIN PGP MESSAGE-----\r\n\r\nabc"), HOLD, "SUP-23");
	}

	@ParameterizedTest
	@ValueSource(strings = { "photo.exe", "photo.jpg.SCR", "run.js", "a.lnk", "sheet.xlsm", "x.iso", "trailing.exe. " })
	void sup23HoldsExecutableAttachments(String name) {
		assertSuppressed(withAttachment("application/octet-stream", name), HOLD, "SUP-23");
	}

	@ParameterizedTest
	@ValueSource(strings = { "photo.jpg", "letter.pdf", "exe.txt", "comic.png" })
	void sup23LeavesOtherAttachmentsToTriage(String name) {
		assertThat(screen(withAttachment("image/jpeg", name))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/calendar; method=REQUEST", "text/calendar", "application/ics" })
	void sup24HoldsCalendarMail(String type) {
		assertSuppressed(withAttachment(type, "invite.ics"), HOLD, "SUP-24");
	}

	@Test
	void sup26HoldsWhereTheReturnPathIsAnotherWriters() {
		assertSuppressed(ReceivedMail.with("Return-Path: <jane@elsewhere.example>"), HOLD, "SUP-26");
		assertSuppressed(ReceivedMail.with("Return-Path: <joe@gmail.com>", "From: jane@gmail.com"), HOLD, "SUP-26");
	}

	@ParameterizedTest
	@ValueSource(strings = { "JANE@EXAMPLE.ORG", "jane+tag@example.org", "jane@mail.example.org",
			"SRS0=HHH=TT=example.org=jane@forwarder.example", "prvs=1234567890=jane@example.org",
			"news-17-jane=example.org@lists.example", "srs0+hhh=tt=example.org=jane@forwarder.example" })
	void sup26AnswersWhereTheReturnPathIsAFormOfTheWritersAddress(String path) {
		assertThat(screen(ReceivedMail.with("Return-Path: <" + path + ">"))).isInstanceOf(Answerable.class);
	}

	@Test
	void sup26HoldsWhereTheWriterReadsElsewhere() {
		assertSuppressed(ReceivedMail.with("Reply-To: jane@elsewhere.example"), HOLD, "SUP-26");
		assertThat(screen(ReceivedMail.with("Reply-To: Jane <jane.doe@mail.example.org>"))).isEqualTo(ANSWERED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "From: jane@example.org, joe@example.org",
			"From: jane@example.org\r\nFrom: jane@example.org", "From: jane@example.org\r\nFrom : joe@example.org" })
	void sup27HoldsWithSeveralWriters(String lines) {
		assertSuppressed(ReceivedMail.with(lines), HOLD, "SUP-27");
	}

	@Test
	void sup27HoldsWithManyRecipients() {
		String many = String.join(", ",
				java.util.stream.IntStream.range(0, 21).mapToObj((i) -> "p" + i + "@b.example").toList());
		assertSuppressed(ReceivedMail.with("Cc: " + many), HOLD, "SUP-27");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Automatic reply: Parking", "Out of Office: x", "AutoReply: x", "Auto: x",
			"Abwesenheitsnotiz: x", "Automatische Antwort: x", "Respuesta automática: x", "Réponse automatique : x",
			"Risposta automatica: x", "Resposta automática: x", "自動応答: x", "=?utf-8?q?R=C3=A9ponse_automatique?=" })
	void sup28HoldsOnASubjectLikeAnAutorespondersInManyLanguages(String subject) {
		assertSuppressed(ReceivedMail.with("Subject: " + subject), HOLD, "SUP-28");
	}

	@Test
	void sup28SuppressesWhereAnotherSignStandsBesideTheSubject() {
		assertSuppressed(ReceivedMail.with("Subject: Automatic reply: x", "X-Auto-Response-Suppress: All"), SUPPRESS,
				"SUP-28");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Re: automatic door opener at clinic?", "Automobile parking", "Office hours",
			"Autograph for my nurse", "Who is in the office?", "Absence note for school", "Thank you for your help" })
	void sup28AnswersPeopleWhoUseTheSameWords(String subject) {
		assertThat(screen(ReceivedMail.with("Subject: " + subject))).isEqualTo(ANSWERED);
	}

	@Test
	void sup29HoldsWhenARuleFails() {
		ScreeningRule failing = new ScreeningRule("SUP-99", (message, policy) -> {
			throw new IllegalStateException("secret");
		});
		assertThat(new Screener(List.of(failing)).screen(ReceivedMail.with(), KNOWING_US))
			.isEqualTo(new Suppressed(new SuppressionReason("SUP-29", "SUP-99 failed", HOLD)));
	}

	@Test
	void sup29LetsACertainRuleWinOverAFailedOne() {
		ScreeningRule failing = new ScreeningRule("SUP-99", (message, policy) -> {
			throw new IllegalStateException();
		});
		ScreeningRule certain = new ScreeningRule("SUP-98",
				(message, policy) -> Optional.of(new ScreeningRule.Finding(SUPPRESS, "sure")));
		assertThat(new Screener(List.of(failing, certain)).screen(ReceivedMail.with(), KNOWING_US))
			.isEqualTo(new Suppressed(new SuppressionReason("SUP-98", "sure", SUPPRESS)));
	}

	@Test
	void sup30NamesTheHeaderAndNeverTheWritersWords() {
		Suppressed suppressed = (Suppressed) screen(
				ReceivedMail.with("Auto-Submitted: my chest hurts and I cannot breathe; please help me now quickly"));
		assertThat(suppressed.reason().evidence()).startsWith("Auto-Submitted: ").hasSizeLessThan(60);
	}

	@Test
	void par22HoldsWinmailAndEmptyMail() {
		assertSuppressed(withAttachment("application/ms-tnef", "winmail.dat"), HOLD, "PAR-22");
		assertSuppressed(ReceivedMail.withBody("  "), HOLD, "PAR-22");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Mon, 2 Mar 2026 18:00:00 +0000", "Mon, 2 Feb 2026 10:00:00 +0000",
			"Thu, 2 Mar 2006 10:00:00 +0000", "Tue, 2 Mar 2100 10:00:00 +0000" })
	void par12HoldsWhatIsDatedFarFromItsReceipt(String date) {
		assertSuppressed(ReceivedMail.with("Date: " + date, RECEIVED), HOLD, "PAR-12");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Mon, 2 Mar 2026 10:00:00 +0000", "Mon, 2 Mar 2026 05:00:00 -0500",
			"Mon, 2 Mar 2026 14:00:00 +0000", "Sat, 28 Feb 2026 10:00:00 +0000", "some day", "" })
	void par12AnswersWhatIsDatedNearItsReceiptOrNotAtAll(String date) {
		assertThat(screen(ReceivedMail.with("Date: " + date, RECEIVED))).isEqualTo(ANSWERED);
	}

	@Test
	void par02HoldsWhatCouldNotBeReadWhole() {
		assertSuppressed(ReceivedMail.withBody("Where to +AHA-ark?", "Content-Type: text/plain; charset=utf-7"), HOLD,
				"PAR-02");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<jane@host.invalid>", "<jane@192.0.2.1>", "<jane>", "<two@at@signs>" })
	void dst06HoldsWhereTheReturnPathTakesNoMail(String path) {
		assertThat(screen(ReceivedMail.with("Return-Path: " + path, "From: jane@host.invalid"))).isInstanceOfSatisfying(
				Suppressed.class, (suppressed) -> assertThat(suppressed.reason().handling()).isEqualTo(HOLD));
	}

	@Test
	void dst07KeepsTheCaseOfTheLocalPart() {
		assertThat(screen(ReceivedMail.with("Return-Path: <O'Brien+X@EXAMPLE.org>", "From: o'brien@example.org")))
			.isEqualTo(new Answerable(new EmailAddress("O'Brien+X", "example.org")));
	}

	@Test
	void rate08HoldsAfterTooManyHops() {
		String[] hops = java.util.stream.IntStream.range(0, 101)
			.mapToObj((i) -> "Received: by h" + i)
			.toArray(String[]::new);
		assertSuppressed(ReceivedMail.with(hops), HOLD, "RATE-08");
	}

	@Test
	void rep04SuppressesABounceThatIsNoReport() {
		assertSuppressed(ReceivedMail.withBody("""
				Hi. This is the qmail-send program at example.org.
				I'm afraid I wasn't able to deliver your message to the following addresses.

				<nobody@example.org>:
				192.0.2.1 does not like recipient.
				Remote host said: 550 5.1.1 user unknown
				""", "Subject: failure notice"), SUPPRESS, "REP-04");
	}

	@Test
	void rep04HoldsAPersonWhoAsksAboutABounce() {
		assertSuppressed(
				ReceivedMail.withBody("My letter came back with 550 5.1.1 user unknown. Is there another address?",
						"Subject: Undeliverable letter"),
				HOLD, "REP-04");
	}

	@Test
	void rep04AnswersAPersonWhoWritesOfDelivery() {
		assertThat(
				screen(ReceivedMail.withBody("Can flowers be delivered to the ward?", "Subject: Delivering flowers")))
			.isEqualTo(ANSWERED);
	}

	private Screening screen(InboundMessage message) {
		return this.screener.screen(message, ScreeningPolicy.withoutOwnAddresses());
	}

	private Screening screenKnowingUs(InboundMessage message) {
		return this.screener.screen(message, KNOWING_US);
	}

	private void assertSuppressed(InboundMessage message, Handling handling, String rule) {
		assertReason(screen(message), handling, rule);
	}

	private void assertKnowingUs(InboundMessage message, Handling handling, String rule) {
		assertReason(screenKnowingUs(message), handling, rule);
	}

	private static void assertReason(Screening screening, Handling handling, String rule) {
		assertThat(screening).isInstanceOfSatisfying(Suppressed.class, (suppressed) -> {
			assertThat(suppressed.reason().rule()).isEqualTo(rule);
			assertThat(suppressed.reason().handling()).isEqualTo(handling);
			assertThat(suppressed.reason().evidence()).isNotBlank();
		});
	}

	private static InboundMessage fromAndPath(String address) {
		return ReceivedMail.with("Return-Path: <" + address + ">", "From: Jane <" + address + ">");
	}

	private static InboundMessage withAttachment(String type, String name) {
		return ReceivedMail.withBody(
				"--b\r\n\r\nWhere can I park?\r\n--b\r\nContent-Type: " + type
						+ "\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\nabc\r\n--b--",
				"Content-Type: multipart/mixed; boundary=b");
	}

}
