package org.inquirytriage.outbox.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.DeliveryOutcome.Deferred;
import org.inquirytriage.outbox.DeliveryOutcome.Delivered;
import org.inquirytriage.outbox.DeliveryOutcome.InDoubt;
import org.inquirytriage.outbox.DeliveryOutcome.Refused;
import org.inquirytriage.outbox.MailTransport.Repeat;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.TestMessages;
import org.inquirytriage.outbox.smtp.SmtpProperties.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpTransportTests {

	private static final AttachmentSource NOTHING = (digest) -> {
		throw new IOException("nothing is kept");
	};

	private ScriptedSmtpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = new ScriptedSmtpServer();
	}

	@AfterEach
	void stop() throws IOException {
		this.server.close();
	}

	private DeliveryOutcome deliver() {
		return deliver(SmtpSettings.of(this.server));
	}

	private static DeliveryOutcome deliver(SmtpSettings settings) {
		try (SmtpTransport transport = settings.transport()) {
			return deliver(transport);
		}
	}

	private static DeliveryOutcome deliver(SmtpTransport transport) {
		return transport.deliver(TestMessages.answer("i1"), Repeat.NONE, NOTHING);
	}

	private DeliveryOutcome forward(AttachmentSource attachments) {
		try (SmtpTransport transport = SmtpSettings.of(this.server).transport()) {
			return transport.deliver(TestMessages.forward("i1", "d"), Repeat.NONE, attachments);
		}
	}

	@Test
	void deliversAMessageTheServerTakes() {
		this.server.at("END", "250 2.0.0 queued as 42");
		assertThat(deliver()).isEqualTo(new Delivered("250 2.0.0 queued as 42\n"));
		assertThat(this.server.messages()).hasSize(1);
	}

	@Test
	@Tag("FMT-14")
	void letsNoLineOfTheTextEndTheMessage() {
		OutboundMessage answer = TestMessages.answer("i1");
		OutboundMessage dotted = new OutboundMessage(answer.messageId(), answer.created(), answer.from(),
				answer.fromName(), answer.to(), "Subject", "first\n.\n..\n.last\n", null, List.of(),
				answer.autoSubmitted(), "en", null);
		try (SmtpTransport transport = SmtpSettings.of(this.server).transport()) {
			assertThat(transport.deliver(dotted, Repeat.NONE, NOTHING)).isInstanceOf(Delivered.class);
		}
		assertThat(this.server.messages()).singleElement().asString().endsWith("\r\n\r\nfirst\r\n.\r\n..\r\n.last\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MAIL", "RCPT", "DATA", "END" })
	void refusesForGoodWhatTheServerRefusesForGood(String step) {
		this.server.at(step, "554 5.7.1 no");
		assertThat(deliver()).isEqualTo(new Refused("554 5.7.1 no\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "MAIL", "RCPT", "DATA", "END" })
	void defersWhatTheServerRefusesForNow(String step) {
		this.server.at(step, "451 4.3.0 later");
		assertThat(deliver()).isEqualTo(new Deferred("451 4.3.0 later\n"));
	}

	@ParameterizedTest
	@CsvSource({ "MAIL,554 no", "RCPT,550 no", "DATA,554 no", "END,554 no" })
	void believesARefusalAlthoughTheServerHangsUpAfterIt(String step, String reply) {
		this.server.at(step, reply + "\r\n" + ScriptedSmtpServer.DROP);
		assertThat(deliver()).isEqualTo(new Refused(reply + "\n"));
	}

	@Test
	void believesAnAcceptanceAlthoughTheServerHangsUpAfterIt() {
		this.server.at("END", "250 queued\r\n" + ScriptedSmtpServer.DROP);
		assertThat(deliver()).isEqualTo(new Delivered("250 queued\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GREETING", "EHLO", "MAIL", "RCPT", "DATA" })
	void defersWhenTheConnectionIsLostBeforeTheData(String step) {
		this.server.at(step, ScriptedSmtpServer.DROP).at("HELO", ScriptedSmtpServer.DROP);
		assertThat(deliver()).isInstanceOf(Deferred.class);
		assertThat(this.server.messages()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GREETING", "EHLO", "MAIL", "RCPT", "DATA" })
	@Tag("IMAP-13")
	void defersWhenTheServerFallsSilentBeforeTheData(String step) {
		this.server.at(step, ScriptedSmtpServer.SILENCE);
		assertThat(deliver(SmtpSettings.of(this.server).replyTimeout(Duration.ofSeconds(1))))
			.isInstanceOf(Deferred.class);
		assertThat(this.server.messages()).isEmpty();
	}

	@Test
	void defersWhenTheConnectionIsLostAmidTheData() {
		this.server.at("CONTENT", ScriptedSmtpServer.RESET);
		assertThat(forward((digest) -> lines(2_000_000))).isInstanceOf(Deferred.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { ScriptedSmtpServer.DROP, ScriptedSmtpServer.RESET, "25" + ScriptedSmtpServer.DROP,
			"250-first of many\r\n" + ScriptedSmtpServer.DROP, "nonsense", "354 what", "150 what" })
	void isInDoubtWithoutAClearReplyToTheEndOfTheData(String reply) {
		this.server.at("END", reply);
		assertThat(deliver()).isInstanceOf(InDoubt.class);
		assertThat(this.server.messages()).hasSize(1);
	}

	@Test
	@Tag("IMAP-13")
	void isInDoubtWhenTheServerFallsSilentAfterTheData() {
		this.server.at("END", ScriptedSmtpServer.SILENCE);
		assertThat(deliver(SmtpSettings.of(this.server).finalReplyTimeout(Duration.ofSeconds(1))))
			.isInstanceOf(InDoubt.class);
	}

	@Test
	void takesAnyPositiveReplyToTheEndOfTheDataForTaken() {
		this.server.at("END", "252 taken, for what I know");
		assertThat(deliver()).isInstanceOf(Delivered.class);
	}

	@Test
	void waitsForTheFinalReplyLongerThanForOthers() {
		this.server.thinkingBeforeTheEnd(4);
		assertThat(deliver(SmtpSettings.of(this.server).replyTimeout(Duration.ofSeconds(2))))
			.isInstanceOf(Delivered.class);
	}

	@Test
	void defersWhenNoServerListens() {
		// A port that was just given back may be taken again at once; nobody is given
		// this one.
		assertThat(deliver(SmtpSettings.of(1))).isInstanceOf(Deferred.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "421 busy", "554 no mail here" })
	void defersWhenTheServerGreetsWithARefusal(String greeting) {
		this.server.at("GREETING", greeting);
		assertThat(deliver()).isInstanceOf(Deferred.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "454 4.7.0 later", "535 5.7.8 wrong" })
	void defersWhenSigningInFailsAndHidesThePassword(String reply) {
		this.server.offering("AUTH PLAIN").at("AUTH", reply);
		assertThat(deliver(SmtpSettings.of(this.server).username("triage"))).isInstanceOfSatisfying(Deferred.class,
				(deferred) -> assertThat(deferred.reason()).contains(reply).doesNotContain("hunter2"));
		assertThat(this.server.commands("MAIL")).isEmpty();
	}

	@Test
	void restsAfterItCouldNotSignIn() {
		this.server.offering("AUTH PLAIN").at("AUTH", "535 wrong");
		SmtpSettings settings = SmtpSettings.of(this.server).username("triage");
		try (SmtpTransport transport = settings.transport()) {
			deliver(transport);
			settings.clock().advance(Duration.ofSeconds(59));
			assertThat(deliver(transport)).isInstanceOf(Deferred.class);
			assertThat(this.server.connections()).isEqualTo(1);
			settings.clock().advance(Duration.ofSeconds(1));
			assertThat(deliver(transport)).isInstanceOf(Delivered.class);
		}
	}

	@Test
	void restsAfterItCouldNotConnect() {
		this.server.at("GREETING", "421 busy");
		SmtpSettings settings = SmtpSettings.of(this.server);
		try (SmtpTransport transport = settings.transport()) {
			deliver(transport);
			assertThat(deliver(transport)).isInstanceOf(Deferred.class);
			assertThat(this.server.connections()).isEqualTo(1);
			settings.clock().advance(Duration.ofSeconds(5));
			assertThat(deliver(transport)).isInstanceOf(Delivered.class);
		}
	}

	@Test
	void signsInBeforeItSends() {
		this.server.offering("AUTH PLAIN");
		assertThat(deliver(SmtpSettings.of(this.server).username("triage"))).isInstanceOf(Delivered.class);
		assertThat(this.server.commands("AUTH")).hasSize(1);
	}

	@Test
	void sendsNothingWhenEncryptionIsRequiredAndNotOffered() {
		assertThat(deliver(SmtpSettings.of(this.server).security(Security.STARTTLS))).isInstanceOf(Deferred.class);
		assertThat(this.server.commands("MAIL")).isEmpty();
	}

	@Test
	@Tag("DST-01")
	@Tag("DST-03")
	@Tag("DST-04")
	@Tag("DST-05")
	void givesAnAnswerTheNullReversePathAndAsksForNoBounce() {
		this.server.offering("DSN");
		deliver();
		assertThat(this.server.commands("MAIL")).containsExactly("MAIL FROM:<>");
		assertThat(this.server.commands("RCPT")).containsExactly("RCPT TO:<Writer@example.com> NOTIFY=NEVER");
	}

	@Test
	void asksForNothingAServerDoesNotOffer() {
		deliver();
		assertThat(this.server.commands()).startsWith("EHLO client.test", "MAIL FROM:<>",
				"RCPT TO:<Writer@example.com>", "DATA");
	}

	@Test
	void givesAnAnswerTheReversePathThatIsSet() {
		deliver(SmtpSettings.of(this.server).mailFrom("bounce@heart.example.org"));
		assertThat(this.server.commands("MAIL")).containsExactly("MAIL FROM:<bounce@heart.example.org>");
	}

	@Test
	@Tag("RATE-10")
	void namesTheMessageInTheBounceAddressWhereThatIsAskedFor() {
		deliver(SmtpSettings.of(this.server).mailFrom("bounces+{id}@heart.example.org"));
		String id = MessageIds.codeOf(TestMessages.answer("i1").messageId());
		assertThat(this.server.commands("MAIL")).containsExactly("MAIL FROM:<bounces+" + id + "@heart.example.org>");
	}

	@Test
	void wantsToHearOfALostForwardButNotSeeItsTextAgain() {
		this.server.offering("DSN");
		forward((digest) -> lines(1));
		assertThat(this.server.commands("MAIL")).containsExactly("MAIL FROM:<program@heart.example.org> RET=HDRS");
		assertThat(this.server.commands("RCPT")).containsExactly("RCPT TO:<office@clinic.example.org> NOTIFY=FAILURE");
	}

	@Test
	@Tag("DST-07")
	void writesADomainBeyondAsciiInItsAsciiForm() {
		deliverTo("O'Brien+X@bücher.example");
		assertThat(this.server.commands("RCPT")).containsExactly("RCPT TO:<O'Brien+X@xn--bcher-kva.example>");
	}

	@Test
	@Tag("DST-07")
	void refusesALocalPartBeyondAsciiWithoutAConnection() {
		assertThat(deliverTo("ü@example.com")).isInstanceOf(Refused.class);
		assertThat(this.server.connections()).isZero();
	}

	private DeliveryOutcome deliverTo(String address) {
		OutboundMessage message = TestMessages.answer("i1", EmailAddress.of(address));
		try (SmtpTransport transport = SmtpSettings.of(this.server).transport()) {
			return transport.deliver(message, Repeat.NONE, NOTHING);
		}
	}

	@Test
	void keepsTheConnectionBetweenMessages() {
		try (SmtpTransport transport = SmtpSettings.of(this.server).transport()) {
			deliver(transport);
			assertThat(deliver(transport)).isInstanceOf(Delivered.class);
			assertThat(this.server.connections()).isEqualTo(1);
			assertThat(this.server.commands()).hasSize(1 + 3 + 3);
		}
	}

	@Test
	void opensANewConnectionWhenTheKeptOneWasClosed() throws IOException {
		try (SmtpTransport transport = SmtpSettings.of(this.server).transport()) {
			deliver(transport);
			this.server.closeConnections();
			assertThat(deliver(transport)).isInstanceOf(Delivered.class);
		}
		assertThat(this.server.connections()).isEqualTo(2);
		assertThat(this.server.messages()).hasSize(2);
	}

	@Test
	void opensANewConnectionWhenTheKeptOneHasTimedOut() {
		try (SmtpTransport transport = SmtpSettings.of(this.server).transport()) {
			deliver(transport);
			this.server.at("MAIL", "421 idle too long\r\n" + ScriptedSmtpServer.DROP);
			assertThat(deliver(transport)).isInstanceOf(Delivered.class);
		}
		assertThat(this.server.messages()).hasSize(2);
	}

	@Test
	void neverRepeatsAnAttemptOnAKeptConnectionOnceTheSenderWasTaken() {
		try (SmtpTransport transport = SmtpSettings.of(this.server).transport()) {
			deliver(transport);
			this.server.at("END", ScriptedSmtpServer.DROP);
			assertThat(deliver(transport)).isInstanceOf(InDoubt.class);
		}
		assertThat(this.server.connections()).isEqualTo(1);
	}

	@Test
	void closesAConnectionThatRestedTooLong() {
		SmtpSettings settings = SmtpSettings.of(this.server);
		try (SmtpTransport transport = settings.transport()) {
			deliver(transport);
			settings.clock().advance(Duration.ofMinutes(2));
			deliver(transport);
			assertThat(this.server.connections()).isEqualTo(2);
		}
	}

	@Test
	void keepsNoConnectionAfterAFailure() {
		this.server.at("RCPT", "550 no");
		try (SmtpTransport transport = SmtpSettings.of(this.server).transport()) {
			deliver(transport);
			assertThat(deliver(transport)).isInstanceOf(Delivered.class);
		}
		assertThat(this.server.connections()).isEqualTo(2);
	}

	@Test
	void defersAForwardWhoseMessageIsNotThere() {
		assertThat(forward(NOTHING)).isInstanceOf(Deferred.class);
		assertThat(this.server.commands("MAIL")).isEmpty();
	}

	@Test
	void neverEndsAMessageThatBreaksOffAmidItsAttachment() {
		AtomicInteger opened = new AtomicInteger();
		AttachmentSource soundAtFirst = (digest) -> (opened.getAndIncrement() == 0) ? lines(3)
				: new SequenceInputStream(lines(3), new BrokenStream());
		assertThat(forward(soundAtFirst)).isInstanceOf(Deferred.class);
		assertThat(this.server.commands("DATA")).hasSize(1);
		assertThat(this.server.messages()).isEmpty();
	}

	private static InputStream lines(int count) {
		return new ByteArrayInputStream("Subject: x\r\n".repeat(count).getBytes(StandardCharsets.US_ASCII));
	}

	/** A stream that fails at once. */
	private static final class BrokenStream extends InputStream {

		@Override
		public int read() throws IOException {
			throw new IOException("the disk is gone");
		}

	}

}
