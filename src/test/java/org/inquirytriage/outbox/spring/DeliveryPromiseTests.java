package org.inquirytriage.outbox.spring;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.ReplyLedger;
import org.inquirytriage.outbox.ReplyLedger.Allowance;
import org.inquirytriage.outbox.smtp.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = OutboxServiceTests.OutboxOnly.class, webEnvironment = WebEnvironment.NONE,
		properties = { "spring.datasource.url=jdbc:h2:mem:promise;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
				"triage.outbox.interval=50ms", "triage.outbox.first-pause=20ms", "triage.outbox.senders=1",
				"triage.smtp.host=localhost" })
class DeliveryPromiseTests {

	private static final EmailAddress PROGRAM = EmailAddress.of("program@heart.example.org");

	private static final ScriptedSmtpServer SERVER = start();

	@Autowired
	private Outbox outbox;

	@Autowired
	private ReplyLedger ledger;

	@Autowired
	private MessageIds messageIds;

	private String inquiryId = "";

	private static ScriptedSmtpServer start() {
		try {
			return new ScriptedSmtpServer();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry registry) {
		registry.add("triage.smtp.port", SERVER::port);
	}

	@AfterAll
	static void stop() throws IOException {
		SERVER.close();
	}

	@BeforeEach
	void takeAnInquiry() {
		this.inquiryId = UUID.randomUUID().toString();
	}

	private void store(Action action) {
		store(this.inquiryId, action);
	}

	private void store(String inquiry, Action action) {
		AutoSubmitted kind = (action == Action.ANSWER) ? AutoSubmitted.REPLIED : AutoSubmitted.GENERATED;
		EmailAddress to = EmailAddress.of("reader@example.com");
		this.outbox.store(
				OutboxEntry.ready(inquiry, action, new OutboundMessage(this.messageIds.of(inquiry, action, PROGRAM, to),
						Instant.now(), PROGRAM, "Program", to, "Subject", "Text", null, List.of(), kind, "en", null)));
	}

	private OutboxEntry await(OutboxState state) {
		return await(this.inquiryId, state);
	}

	private OutboxEntry await(String inquiry, OutboxState state) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.outbox.ofInquiry(inquiry).getFirst(), (entry) -> entry.state() == state);
	}

	private List<String> received(Action action) {
		String id = this.messageIds.of(this.inquiryId, action, PROGRAM, EmailAddress.of("reader@example.com"))
			.bracketed();
		return SERVER.messages().stream().filter((message) -> message.contains("Message-ID: " + id)).toList();
	}

	@Test
	void sendsAnAnswerInDoubtNeverAgainByItself() {
		SERVER.at("END", ScriptedSmtpServer.DROP);
		store(Action.ANSWER);
		assertThat(await(OutboxState.UNKNOWN).due()).isNull();
		store("later " + this.inquiryId, Action.ANSWER);
		await("later " + this.inquiryId, OutboxState.SENT);
		assertThat(received(Action.ANSWER)).hasSize(1);
	}

	@Test
	void sendsAnAnswerInDoubtAgainOnAPersonsWord() {
		SERVER.at("END", ScriptedSmtpServer.DROP);
		store(Action.ANSWER);
		this.outbox.resend(await(OutboxState.UNKNOWN).id());
		await(OutboxState.SENT);
		assertThat(received(Action.ANSWER)).hasSize(2);
	}

	@Test
	void sendsAForwardInDoubtAgainUnderItsMessageIdAndSaysSo() {
		SERVER.at("END", ScriptedSmtpServer.DROP);
		store(Action.FORWARD);
		assertThat(await(OutboxState.SENT).attempts()).isEqualTo(2);
		assertThat(received(Action.FORWARD)).hasSize(2);
		assertThat(received(Action.FORWARD).getFirst()).doesNotContain("X-Inquiry-Triage-Note");
		assertThat(received(Action.FORWARD).getLast()).contains("X-Inquiry-Triage-Note: may be a duplicate\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MAIL", "RCPT", "DATA", "END" })
	void sendsAnAnswerAgainThatTheServerDidNotTakeForNow(String step) {
		SERVER.at(step, "451 later");
		store(Action.ANSWER);
		assertThat(await(OutboxState.SENT).inDoubt()).isFalse();
	}

	@Test
	void freesTheWindowOfAnAnswerThatWasRefused() {
		EmailAddress writer = EmailAddress.of(this.inquiryId + "@example.com");
		this.ledger.claim(this.inquiryId, Action.ANSWER, writer, "parking");
		SERVER.at("RCPT", "550 no");
		store(Action.ANSWER);
		await(OutboxState.FAILED);
		assertThat(this.ledger.claim("another", Action.ANSWER, writer, "parking")).isEqualTo(new Allowance.Granted());
	}

	@Test
	void keepsTheWindowOfAnAnswerInDoubt() {
		EmailAddress writer = EmailAddress.of(this.inquiryId + "@example.com");
		this.ledger.claim(this.inquiryId, Action.ANSWER, writer, "parking");
		SERVER.at("END", ScriptedSmtpServer.DROP);
		store(Action.ANSWER);
		await(OutboxState.UNKNOWN);
		assertThat(this.ledger.claim("another", Action.ANSWER, writer, "parking"))
			.isInstanceOf(Allowance.HeldBack.class);
	}

}
