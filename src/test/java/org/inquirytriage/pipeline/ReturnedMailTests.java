package org.inquirytriage.pipeline;

import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.OutboxState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of bounces of our mail. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReturnedMailTests {

	private static final String DSN = """
			Return-Path: <>
			From: MAILER-DAEMON@mx.example.net
			To: %1$s
			Subject: Undelivered Mail Returned to Sender
			Date: Mon, 23 Nov 2026 17:00:00 +0000
			Message-ID: <%4$s@mx.example.net>
			Auto-Submitted: auto-replied
			MIME-Version: 1.0
			Content-Type: multipart/report; report-type=delivery-status; boundary="b"

			--b
			Content-Type: text/plain

			This is the mail system. Your message could not be delivered.

			--b
			Content-Type: message/delivery-status

			Reporting-MTA: dns; mx.example.net

			Final-Recipient: rfc822; someone@example.com
			Action: %2$s

			--b
			Content-Type: text/rfc822-headers

			%3$s
			--b--
			""";

	private static final String QMAIL = """
			Return-Path: <>
			From: MAILER-DAEMON@mx.example.net
			To: heart@example.org
			Subject: failure notice
			Date: Mon, 23 Nov 2026 17:00:00 +0000
			Message-ID: <%1$s@mx.example.net>

			Hi. This is the qmail-send program at mx.example.net.
			I'm afraid I wasn't able to deliver your message to the following addresses.
			%2$s

			<pat@example.com>:
			%3$s

			--- Below this line is a copy of the message.

			Message-ID: %4$s
			""";

	private final TestReplica replica;

	ReturnedMailTests(TestDatabase database) {
		this.replica = new TestReplica(database.create(), 50);
	}

	private static String dsn(String action, String header) {
		return DSN.formatted("heart@example.org", action, header, UUID.randomUUID());
	}

	private static String header(OutboundMessage ours) {
		return "Message-ID: " + ours.messageId().bracketed();
	}

	private Inquiry parking() {
		return this.replica.take(TestReplica.question("pat@example.com", "Parking", "Where can visitors park?"));
	}

	private Inquiry group() {
		return this.replica
			.take(TestReplica.question("pat@example.com", "Group", "Is there a support group for families?"));
	}

	private Inquiry medicine() {
		return this.replica
			.take(TestReplica.question("pat@example.com", "Medicine", "Can I take ibuprofen with my warfarin?"));
	}

	private OutboundMessage sentTo(String address) {
		return this.replica.transport.sentTo(address).getLast();
	}

	private Optional<String> mark() {
		return this.replica.outbox().undeliverable().find(EmailAddress.of("PAT@example.com"));
	}

	@Test
	void rate10MarksTheAddressWhoseAnswerCameBackAndAnswersItNoMore() {
		InquiryId parking = parking().id();
		this.replica.take(dsn("failed\nStatus: 5.1.1", header(sentTo("pat@example.com"))));
		assertThat(mark()).contains("It came back: 5.1.1");
		assertThat(this.replica.mail(parking).getFirst().state()).isEqualTo(OutboxState.FAILED);
		Inquiry next = group();
		assertThat(this.replica.rule(next.id())).isEqualTo("RATE-10");
		assertThat(next.status()).isEqualTo(InquiryStatus.HELD);
		assertThat(this.replica.transport.sentTo("pat@example.com")).hasSize(1);
	}

	@Test
	void rate10AnswersAgainOnceAPersonHasLiftedTheMark() {
		parking();
		this.replica.take(dsn("failed\nStatus: 5.1.1", header(sentTo("pat@example.com"))));
		assertThat(this.replica.outbox().undeliverable().lift(EmailAddress.of("pat@example.com"))).isTrue();
		group();
		assertThat(this.replica.transport.sentTo("pat@example.com")).hasSize(2);
	}

	@Test
	void rate10TakesBackWhatWaitsForAnAddressThatIsMarked() {
		parking();
		this.replica.transport.end(new DeliveryOutcome.Deferred("451 later"));
		InquiryId waiting = group().id();
		this.replica.take(dsn("failed\nStatus: 5.1.1", header(this.replica.transport.sent().getFirst())));
		assertThat(this.replica.mail(waiting).getFirst().state()).isEqualTo(OutboxState.CANCELLED);
	}

	@Test
	void rate10ReopensTheInquiryWhoseForwardCameBackAtTheTopOfTheQueue() {
		Inquiry redirected = medicine();
		assertThat(redirected.status()).isEqualTo(InquiryStatus.DONE);
		this.replica.take(dsn("failed\nStatus: 5.1.1", header(sentTo("heart-office@example.org"))));
		Inquiry reopened = this.replica.inquiry(redirected.id());
		assertThat(reopened.status()).isEqualTo(InquiryStatus.HELD);
		assertThat(reopened.priority()).isEqualTo(Priority.HIGH);
		assertThat(this.replica.files().history().of(redirected.id())).extracting(InquiryEvent::kind)
			.endsWith(InquiryEvent.Kind.DELIVERY, InquiryEvent.Kind.REOPENED);
		assertThat(this.replica.outbox().undeliverable().find(EmailAddress.of("heart-office@example.org"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "delayed", "relayed", "delivered", "expanded" })
	void rep02DoesNothingOnAReportThatIsNoFailure(String action) {
		Inquiry redirected = medicine();
		this.replica.take(dsn(action + "\nStatus: 4.4.1", header(sentTo("heart-office@example.org"))));
		this.replica.take(dsn(action + "\nStatus: 4.4.1", header(sentTo("pat@example.com"))));
		assertThat(this.replica.inquiry(redirected.id()).status()).isEqualTo(InquiryStatus.DONE);
		assertThat(mark()).isEmpty();
	}

	@Test
	void rep01KeepsAnAddressThatWasOnlyOutOfReach() {
		Inquiry parking = parking();
		this.replica.take(dsn("failed\nStatus: 4.4.7", header(sentTo("pat@example.com"))));
		assertThat(this.replica.mail(parking.id()).getFirst().state()).isEqualTo(OutboxState.FAILED);
		assertThat(mark()).isEmpty();
	}

	@Test
	void rate10ActsOnceOnAReportThatComesTwice() {
		Inquiry redirected = medicine();
		String header = header(sentTo("heart-office@example.org"));
		this.replica.take(dsn("failed\nStatus: 5.1.1", header));
		this.replica.take(dsn("failed\nStatus: 5.1.1", header));
		assertThat(this.replica.files().history().of(redirected.id())).extracting(InquiryEvent::kind)
			.containsOnlyOnce(InquiryEvent.Kind.REOPENED);
	}

	@Test
	void rate10DoesNothingOnTheBounceOfMailThatIsNotOurs() {
		Inquiry parking = parking();
		this.replica.take(dsn("failed\nStatus: 5.1.1", "Message-ID: <triage." + "0".repeat(40) + "@example.org>"));
		assertThat(this.replica.mail(parking.id()).getFirst().state()).isEqualTo(OutboxState.SENT);
	}

	@Test
	void rate10DoesNothingOnAnAnswerOfAPersonThatNamesOurMail() {
		parking();
		OutboundMessage ours = sentTo("pat@example.com");
		this.replica.take(TestReplica.question("pat@example.com", "Re: " + ours.subject(), "Thank you, status 5.1.1!")
			.replaceFirst("\n\n", "\nIn-Reply-To: " + ours.messageId().bracketed() + "\n\n"));
		assertThat(mark()).isEmpty();
	}

	@Test
	void rate10KnowsTheMessageByTheAddressItReturnsTo() {
		parking();
		String code = MessageIds.codeOf(sentTo("pat@example.com").messageId());
		this.replica.take(DSN.formatted("bounces+" + code + "@example.org", "failed\nStatus: 5.1.1", "Subject: x",
				UUID.randomUUID()));
		assertThat(mark()).isPresent();
	}

	@Test
	void rep04ActsOnABounceThatIsNoReport() {
		parking();
		this.replica.take(QMAIL.formatted(UUID.randomUUID(), "This is a permanent error; I've given up. Sorry.",
				"550 5.1.1 no such user", sentTo("pat@example.com").messageId().bracketed()));
		assertThat(mark()).isPresent();
	}

	@Test
	void rep02DoesNothingOnAWarningThatIsNoReport() {
		parking();
		this.replica.take(QMAIL.formatted(UUID.randomUUID(), "Delivery is delayed; I will keep trying.",
				"451 4.4.1 connection timed out", sentTo("pat@example.com").messageId().bracketed()));
		assertThat(mark()).isEmpty();
	}

	@Test
	void leavesAnInquiryToAPersonWhoseAnswerAServerRefused() {
		this.replica.transport.end(new DeliveryOutcome.Refused("550 no such user"));
		Inquiry parking = parking();
		assertThat(parking.status()).isEqualTo(InquiryStatus.HELD);
		assertThat(parking.priority()).isEqualTo(Priority.USUAL);
	}

	@Test
	void putsAnInquiryOnTopWhoseForwardAServerRefused() {
		this.replica.transport.end(new DeliveryOutcome.Refused("550 no such user"));
		assertThat(medicine().priority()).isEqualTo(Priority.HIGH);
	}

	@Test
	void leavesAnInquiryToAPersonWhoseAnswerMayHaveArrived() {
		this.replica.transport.end(new DeliveryOutcome.InDoubt("cut"));
		assertThat(parking().status()).isEqualTo(InquiryStatus.HELD);
	}

}
