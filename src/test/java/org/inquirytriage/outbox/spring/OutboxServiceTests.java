package org.inquirytriage.outbox.spring;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = { "spring.thymeleaf.enabled=false",
		"spring.datasource.url=jdbc:h2:mem:outbox;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "triage.outbox.interval=1h",
		"triage.smtp.host=localhost", "triage.smtp.mail-from=" + OutboxServiceTests.BOUNCES })
class OutboxServiceTests {

	private static final String RECEIVED = "Subject: a question\r\n\r\nIs it far?\r\n";

	/** GreenMail takes no null reverse-path. */
	static final String BOUNCES = "bounces@heart.example.org";

	private static final EmailAddress PROGRAM = EmailAddress.of("program@heart.example.org");

	private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

	@Autowired
	private Outbox outbox;

	@Autowired
	private MessageIds messageIds;

	@Autowired
	private TransactionTemplate transaction;

	@DynamicPropertySource
	static void useGreenMail(DynamicPropertyRegistry registry) {
		MAIL.start();
		registry.add("triage.smtp.port", () -> MAIL.getSmtp().getPort());
	}

	@AfterAll
	static void stopGreenMail() {
		MAIL.stop();
	}

	@AfterEach
	void forgetMail() throws Exception {
		MAIL.purgeEmailFromAllMailboxes();
	}

	private OutboxEntry entry(String inquiryId, Action action, String to, AutoSubmitted kind) {
		EmailAddress recipient = EmailAddress.of(to);
		OutboundMessage message = new OutboundMessage(this.messageIds.of(inquiryId, action, PROGRAM, recipient),
				Instant.now(), PROGRAM, "Heart Program", recipient, "Subject", "Text", null, List.of(), kind, "en",
				(action == Action.FORWARD) ? "digest" : null);
		return OutboxEntry.ready(inquiryId, action, message);
	}

	private OutboxEntry sent(String inquiryId) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.outbox.ofInquiry(inquiryId).getFirst(), (entry) -> entry.state() == OutboxState.SENT);
	}

	@Test
	void sendsWhatADecisionStoredOnceItIsCommitted() throws Exception {
		OutboxEntry entry = entry("i1", Action.ANSWER, "writer@example.com", AutoSubmitted.REPLIED);
		this.transaction.executeWithoutResult((status) -> this.outbox.store(entry));
		assertThat(sent("i1").serverReply()).startsWith("250");
		MimeMessage received = MAIL.getReceivedMessagesForDomain("example.com")[0];
		assertThat(received.getMessageID()).isEqualTo(entry.message().messageId().bracketed());
		assertThat(received.getHeader("Return-Path")).containsExactly("<" + BOUNCES + ">");
		assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-replied");
		assertThat(received.getHeader("X-Inquiry-Triage")).containsExactly(this.messageIds.loopMark());
		assertThat(GreenMailUtil.getBody(received)).isEqualTo("Text");
	}

	@Test
	void sendsAForwardWithTheReceivedMessage() throws Exception {
		this.outbox.store(entry("i2", Action.FORWARD, "office@clinic.example.org", AutoSubmitted.GENERATED));
		sent("i2");
		MimeMessage received = MAIL.getReceivedMessagesForDomain("clinic.example.org")[0];
		assertThat(GreenMailUtil.getWholeMessage(received)).contains("message/rfc822", RECEIVED);
	}

	/** The outbox alone, with a received message to attach. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan("org.inquirytriage.outbox")
	static class OutboxOnly {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
			return new TransactionTemplate(transactions);
		}

		@Bean
		AttachmentSource attachmentSource() {
			return (digest) -> new ByteArrayInputStream(RECEIVED.getBytes(StandardCharsets.US_ASCII));
		}

	}

}
