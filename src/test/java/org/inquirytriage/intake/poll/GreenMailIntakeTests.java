package org.inquirytriage.intake.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import org.awaitility.Awaitility;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.imap.client.FilingStyle;
import org.inquirytriage.message.Remark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class GreenMailIntakeTests {

	private static final Instant JANUARY = Instant.parse("2026-01-05T08:00:00Z");

	private static final Instant FEBRUARY = Instant.parse("2026-02-05T08:00:00Z");

	private final GreenMailServer server = new GreenMailServer();

	private final IntakeFixture intake = new IntakeFixture();

	private final MailboxPoller poller = this.intake.poller(this.server.mailbox(FilingStyle.MOVE), false);

	@AfterEach
	void stop() {
		this.poller.close();
		this.server.close();
	}

	@Test
	@Tag("IMAP-19")
	void leavesAloneWhatStoodThereBeforeTheFirstConnection() {
		this.server.deliver(IntakeFixture.mail("Old 1"), IntakeFixture.mail("Old 2"));
		assertThat(this.poller.poll()).isEqualTo(report(0, 0));
		this.server.deliver(IntakeFixture.mail("New"));
		assertThat(this.poller.poll()).isEqualTo(report(1, 0));
		assertThat(this.intake.subjects()).containsExactly("New");
	}

	private static PollReport report(int opened, int filed) {
		return new PollReport(false, opened, 0, 0, 0, 0, filed);
	}

	@Test
	void readsOldMailWhereTheSettingsSaySo() {
		this.server.deliver(IntakeFixture.mail("Old"));
		this.intake.poller(this.server.mailbox(FilingStyle.MOVE), true).poll();
		assertThat(this.intake.subjects()).containsExactly("Old");
	}

	@Test
	@Tag("IMAP-01")
	void readsEachMessageOnce() {
		this.poller.poll();
		this.server.deliver(mails(120));
		assertThat(this.poller.poll().opened()).isEqualTo(120);
		assertThat(this.poller.poll()).isEqualTo(report(0, 0));
		assertThat(this.intake.inquiries()).hasSize(120);
	}

	private static String[] mails(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> IntakeFixture.mail("Mail " + number))
			.toArray(String[]::new);
	}

	@Test
	@Tag("PAR-26")
	void keepsTheBytesAsTheyCame() {
		String odd = "Subject: odd\r\n folded \r\nX-Junk\r\nFrom :  a@example.org\r\n\r\nbody \u00ff\u0001 \r\n\r\n";
		this.poller.poll();
		this.server.deliver(odd);
		this.poller.poll();
		assertThat(this.intake.raw(this.intake.inquiries().getFirst().id())).endsWith("body \u00ff\u0001 \r\n\r\n");
	}

	@Test
	@Tag("IMAP-05")
	void readsWhatStaffHaveSeenAlready() throws MessagingException {
		this.poller.poll();
		this.server.deliver(IntakeFixture.mail("Seen"));
		this.server.mark("INBOX", Flags.Flag.SEEN);
		this.poller.poll();
		assertThat(this.intake.inquiries()).singleElement().satisfies((inquiry) -> {
			assertThat(inquiry.subject()).isEqualTo("Seen");
			assertThat(inquiry.keywords()).contains("\\Seen");
		});
	}

	@Test
	@Tag("IMAP-05")
	@Tag("REP-06")
	void leavesMessagesUnseen() throws MessagingException {
		this.poller.poll();
		this.server.deliver(IntakeFixture.mail("Unseen"));
		this.poller.poll();
		assertThat(this.server.flags("INBOX")).noneMatch((flags) -> flags.contains(Flags.Flag.SEEN));
	}

	@Test
	@Tag("IMAP-07")
	void filesNothingBeforeItsEndIsDecided() throws MessagingException {
		this.poller.poll();
		this.server.deliver(IntakeFixture.mail("Waiting"));
		this.poller.poll();
		this.poller.poll();
		assertThat(this.server.subjects("INBOX")).containsExactly("Waiting");
	}

	@Test
	@Tag("IMAP-08")
	void movesEachMessageToTheFolderOfItsEnd() throws MessagingException {
		this.poller.poll();
		this.server.deliver(IntakeFixture.mail("Held"));
		this.poller.poll();
		this.intake.decideAll(InquiryFixture.hold("unsure"));
		this.server.deliver(IntakeFixture.mail("Answered 1"), IntakeFixture.mail("Answered 2"));
		this.poller.poll();
		this.intake.decideAll(InquiryFixture.answer());
		assertThat(this.poller.poll()).isEqualTo(report(0, 2));
		assertThat(this.server.subjects("Triage.Held")).containsExactly("Held");
		assertThat(this.server.subjects("Triage.Answered")).containsExactly("Answered 1", "Answered 2");
		assertThat(this.server.subjects("INBOX")).isEmpty();
	}

	@Test
	void makesAFolderAgainThatStaffHaveDeleted() throws MessagingException {
		this.poller.poll();
		for (String subject : List.of("Before", "After")) {
			this.server.deliver(IntakeFixture.mail(subject));
			this.poller.poll();
			this.intake.decideAll(InquiryFixture.hold("unsure"));
			this.server.inFolder("Triage.Held", (folder) -> folder.exists() && folder.delete(true));
			this.poller.poll();
			this.poller.poll();
			assertThat(this.server.subjects("Triage.Held")).containsExactly(subject);
		}
	}

	@Test
	void marksMessagesWithTheKeywordOfTheirEnd() throws MessagingException {
		MailboxPoller marking = this.intake.poller(this.server.mailbox(FilingStyle.KEYWORD), true);
		this.server.deliver(IntakeFixture.mail("Held"));
		marking.poll();
		this.intake.decideAll(InquiryFixture.hold("unsure"));
		assertThat(marking.poll()).isEqualTo(report(0, 1));
		assertThat(this.server.flags("INBOX")).singleElement()
			.satisfies((flags) -> assertThat(flags.getUserFlags()).contains("$Triaged", "$Triaged-hold"));
	}

	@Test
	void changesNothingOnTheServerInShadow() throws MessagingException {
		MailboxPoller shadow = this.intake.poller(this.server.mailbox(FilingStyle.NONE), true);
		this.server.deliver(IntakeFixture.mail("Held"));
		shadow.poll();
		this.intake.decideAll(InquiryFixture.hold("unsure"));
		shadow.poll();
		assertThat(this.server.subjects("INBOX")).containsExactly("Held");
		assertThat(this.server.flags("INBOX")).singleElement()
			.satisfies((flags) -> assertThat(flags.getUserFlags()).isEmpty());
	}

	@Test
	@Tag("IMAP-02")
	void readsARebuiltFolderWithoutASecondInquiryAndWithoutOldMail() throws MessagingException {
		MailboxPoller rebuilt = this.intake.poller(this.server.mailbox("Desk", FilingStyle.MOVE, "secret"), false);
		this.server.append("Desk", IntakeFixture.mail("Old"), JANUARY);
		rebuilt.poll();
		this.server.append("Desk", IntakeFixture.mail("Known"), FEBRUARY);
		rebuilt.poll();
		untilANewFolderGetsAnotherValidity();
		this.server.inFolder("Desk", (folder) -> folder.delete(true));
		this.server.append("Desk", IntakeFixture.mail("Old"), JANUARY);
		this.server.append("Desk", IntakeFixture.mail("Known"), FEBRUARY);
		PollReport report = rebuilt.poll();
		assertThat(report.opened()).isZero();
		assertThat(report.copies()).isEqualTo(1);
		assertThat(this.intake.subjects()).containsExactly("Known");
	}

	@Test
	void leavesToAPersonWhatARebuiltFolderHoldsBeyondWhatIsStored() throws MessagingException {
		MailboxPoller rebuilt = this.intake.poller(this.server.mailbox("Desk", FilingStyle.MOVE, "secret"), false);
		this.server.append("Desk", IntakeFixture.mail("Old"), JANUARY);
		rebuilt.poll();
		untilANewFolderGetsAnotherValidity();
		this.server.inFolder("Desk", (folder) -> folder.delete(true));
		this.server.append("Desk", IntakeFixture.mail("Restored"), FEBRUARY);
		rebuilt.poll();
		this.server.append("Desk", IntakeFixture.mail("New"), FEBRUARY);
		rebuilt.poll();
		assertThat(this.intake.inquiries()).extracting(Inquiry::subject, Inquiry::isForPerson)
			.containsExactlyInAnyOrder(tuple("Restored", true), tuple("New", false));
	}

	@Test
	void keepsOneMessageThatCannotBeStoredFromStoppingTheOthers() {
		this.intake.sink.refused = (message) -> message.message().subject().equals("Poison");
		this.poller.poll();
		this.server.deliver(IntakeFixture.mail("Before"), IntakeFixture.mail("Poison"), IntakeFixture.mail("After"));
		PollReport report = this.poller.poll();
		assertThat(report.opened()).isEqualTo(2);
		assertThat(report.failed()).isEqualTo(1);
		assertThat(this.intake.subjects()).containsExactly("After", "Before");
	}

	@Test
	@Tag("IMAP-15")
	void quarantinesAMessageThatCannotBeStoredAfterEnoughAttempts() throws MessagingException {
		this.intake.sink.refused = (message) -> message.message().subject().equals("Poison");
		this.poller.poll();
		this.server.deliver(IntakeFixture.mail("Poison"), IntakeFixture.mail("Other"));
		for (int attempt = 0; attempt < 3; attempt++) {
			this.poller.poll();
			this.intake.files.clock.advance(Duration.ofHours(1));
		}
		assertThat(this.intake.inquiries()).filteredOn((inquiry) -> inquiry.status() == InquiryStatus.QUARANTINED)
			.singleElement()
			.satisfies((inquiry) -> assertThat(this.intake.raw(inquiry.id())).contains("Subject: Poison"));
		assertThat(this.server.subjects("Triage.Quarantined")).containsExactly("Poison");
	}

	@Test
	void takesInAMessageThatCouldNotBeStoredAtFirst() {
		this.poller.poll();
		this.intake.sink.refused = (message) -> true;
		this.server.deliver(IntakeFixture.mail("Late"));
		this.poller.poll();
		this.intake.sink.refused = (message) -> false;
		this.intake.files.clock.advance(Duration.ofHours(1));
		this.poller.poll();
		assertThat(this.intake.inquiries()).extracting(Inquiry::status).containsExactly(InquiryStatus.RECEIVED);
	}

	@Test
	@Tag("IMAP-18")
	void fetchesOnlyTheHeadersOfAMessageThatIsTooLarge() {
		this.poller.poll();
		this.server.deliver(IntakeFixture.mail("Large", "x".repeat(30_000)), IntakeFixture.mail("Small"));
		this.poller.poll();
		Inquiry large = this.intake.inquiries()
			.stream()
			.filter((inquiry) -> inquiry.subject().equals("Large"))
			.findFirst()
			.orElseThrow();
		assertThat(large.remarks()).containsExactly(Remark.TOO_LARGE);
		assertThat(large.size()).isGreaterThan(30_000);
		assertThat(this.intake.raw(large.id())).contains("Subject: Large").doesNotContain("xxx");
	}

	@Test
	void letsOnlyOneOfTwoProcessesReadAFolder() {
		this.poller.poll();
		this.server.deliver(mails(60));
		MailboxPoller other = this.intake.poller(this.server.mailbox(FilingStyle.MOVE), false, "other process");
		List<PollReport> reports = Stream.of(this.poller, other)
			.map((each) -> CompletableFuture.supplyAsync(each::poll))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(reports).extracting(PollReport::readElsewhere).containsExactly(false, true);
		assertThat(this.intake.inquiries()).hasSize(60);
	}

	@Test
	void readsOnInAnotherProcessOnceTheLeaseHasRunOut() {
		this.poller.poll();
		this.server.deliver(mails(3));
		this.intake.files.clock.advance(IntakeFixture.LEASE);
		MailboxPoller other = this.intake.poller(this.server.mailbox(FilingStyle.MOVE), false, "other process");
		assertThat(other.poll().opened()).isEqualTo(3);
		assertThat(this.poller.poll().readElsewhere()).isTrue();
	}

	@Test
	void saysThatTheSignInWasRefused() {
		MailboxPoller refused = this.intake.poller(this.server.mailbox("INBOX", FilingStyle.MOVE, "wrong"), false);
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(refused::poll)
			.withMessageStartingWith("The mail server 127.0.0.1 refused the sign-in");
		assertThat(this.intake.cursors.progress("program", "INBOX")).get()
			.satisfies((progress) -> assertThat(progress.failure()).contains("refused the sign-in"));
	}

	@Test
	@Tag("IMAP-21")
	void readsAFolderWhoseNameIsNotAscii() throws MessagingException {
		this.server.append("Anfragen für Herz", IntakeFixture.mail("Mail"), JANUARY);
		this.intake.poller(this.server.mailbox("Anfragen für Herz", FilingStyle.MOVE, "secret"), true).poll();
		assertThat(this.intake.subjects()).containsExactly("Mail");
	}

	@Test
	@Tag("IMAP-14")
	void goesOnAfterTheServerWasAway() {
		this.poller.poll();
		this.poller.close();
		this.server.deliver(IntakeFixture.mail("Meanwhile"));
		assertThat(this.poller.poll().opened()).isEqualTo(1);
	}

	// GreenMail takes UIDVALIDITY from the clock, in seconds.
	private static void untilANewFolderGetsAnotherValidity() {
		long second = System.currentTimeMillis() / 1000;
		Awaitility.await().until(() -> System.currentTimeMillis() / 1000 > second);
	}

}
