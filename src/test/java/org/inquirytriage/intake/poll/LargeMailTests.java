package org.inquirytriage.intake.poll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.intake.mime4j.MimeMessageParser;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.Part;
import org.inquirytriage.message.Remark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** How many bytes of a large message come over the wire, and what is made of them. */
@Timeout(60)
class LargeMailTests {

	private static final int ATTACHED = 3_000_000;

	private static final long MOST = 4_000_000;

	private static final long LONG = 20_000_000;

	private final GreenMailServer server = new GreenMailServer();

	private final FaultProxy wire = new FaultProxy(this.server.port());

	private final IntakeFixture intake = new IntakeFixture();

	private final MailboxPoller poller = poller(MOST);

	private MailboxPoller poller(long most) {
		return new MailboxPoller(this.server.mailboxBy(this.wire.port(), Duration.ofSeconds(20)),
				new MimeMessageParser(), this.intake.storage(),
				new PollSettings("program", "INBOX", "reader", IntakeFixture.LEASE, true, most, 3, 4),
				this.intake.files.clock);
	}

	@BeforeEach
	void count() {
		this.wire.heal();
	}

	@AfterEach
	void stop() throws IOException {
		this.wire.close();
		this.server.close();
	}

	private static String withAttachment(int size) {
		return withPart("Content-Type: application/pdf; name=\"scan.pdf\"\r\n"
				+ "Content-Disposition: attachment; filename=\"scan.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
				+ Base64.getMimeEncoder().encodeToString(new byte[size * 3 / 4]));
	}

	private static String withPart(String part) {
		return IntakeFixture.mail("Large", "")
			.replace("\r\n\r\n",
					"\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n"
							+ "--outer\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nWhere can I park?\r\n"
							+ "--outer\r\n" + part + "\r\n--outer--\r\n");
	}

	private Inquiry read(String mail) {
		this.server.deliver(mail);
		this.poller.poll();
		return this.intake.inquiries().getFirst();
	}

	private InboundMessage stored(Inquiry inquiry) {
		return new MimeMessageParser().parse(this.intake.raw(inquiry.id()).getBytes(StandardCharsets.ISO_8859_1),
				inquiry.received(), inquiry.keywords());
	}

	@Test
	@Tag("IMAP-18")
	void fetchesTheTextAndNotTheAttachment() {
		Inquiry inquiry = read(withAttachment(ATTACHED));
		assertThat(this.wire.passed()).isBetween(500L, 10_000L);
		assertThat(inquiry.size()).isGreaterThan(ATTACHED);
		assertThat(stored(inquiry).plainText()).contains("Where can I park?");
	}

	@Test
	@Tag("IMAP-18")
	void stillNamesWhatItLeaves() {
		InboundMessage message = stored(read(withAttachment(ATTACHED)));
		assertThat(message.parts()).filteredOn(Part::attached)
			.extracting(Part::fileName)
			.containsExactly("scan.pdf", "attachments-left-in-the-mailbox.txt");
		assertThat(message.defects()).isEmpty();
	}

	@Test
	@Tag("IMAP-18")
	void leavesAMessageWithAttachmentsToNobodyJustForItsSize() {
		assertThat(read(withAttachment(ATTACHED)).remarks()).isEmpty();
	}

	@Test
	@Tag("IMAP-18")
	void fetchesOnlyTheFieldsOfAMessageThatIsTooLarge() {
		Inquiry inquiry = read(withAttachment(5_000_000));
		assertThat(this.wire.passed()).isBetween(300L, 5_000L);
		assertThat(inquiry.remarks()).containsExactly(Remark.TOO_LARGE);
	}

	@Test
	void fetchesAMessageWithinTheMessageWhole() {
		String forwarded = "Content-Type: message/rfc822\r\n\r\n"
				+ IntakeFixture.mail("Inner", "x\r\n".repeat(300_000));
		Inquiry inquiry = read(withPart(forwarded));
		assertThat(this.wire.passed()).isGreaterThan(900_000);
		assertThat(this.intake.raw(inquiry.id())).contains("Subject: Inner", "x\r\nx\r\n");
	}

	@Test
	void fetchesALongTextWithoutAttachmentsWhole() {
		String text = "Where can I park?\r\n".repeat(40_000);
		this.server.deliver(IntakeFixture.mail("Long", text));
		this.poller.poll();
		assertThat(this.intake.raw(this.intake.inquiries().getFirst().id())).hasSizeGreaterThan(600_000);
	}

	private static String withoutEnd() {
		return "Where can I park?\r\n".repeat(320_000);
	}

	@Test
	@Tag("IMAP-18")
	void fetchesOnlyTheBeginningOfATextWithoutEnd() {
		this.server.deliver(IntakeFixture.mail("Long", withoutEnd()));
		poller(LONG).poll();
		assertThat(this.wire.passed()).isBetween(4_000_000L, 4_500_000L);
		InboundMessage message = stored(this.intake.inquiries().getFirst());
		assertThat(message.plainText()).startsWith("Where can I park?");
	}

	@Test
	@Tag("IMAP-18")
	void fetchesOnlyTheBeginningOfAMessageWithoutEndWithinTheMessage() {
		this.server
			.deliver(withPart("Content-Type: message/rfc822\r\n\r\n" + IntakeFixture.mail("Inner", withoutEnd())));
		poller(LONG).poll();
		assertThat(this.wire.passed()).isBetween(4_000_000L, 4_500_000L);
		assertThat(this.intake.raw(this.intake.inquiries().getFirst().id())).contains("Where can I park?",
				"stayed in the mailbox");
	}

	@Test
	void givesTwoInquiriesForOneIdWithOtherAttachments() {
		this.server.deliver(withAttachment(ATTACHED), withAttachment(ATTACHED - 30_000));
		this.poller.poll();
		assertThat(List.copyOf(this.intake.inquiries())).hasSize(2);
	}

}
