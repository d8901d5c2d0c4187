package org.inquirytriage.intake.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.Reconciliation;
import org.inquirytriage.intake.upkeep.Rereading;
import org.inquirytriage.message.Remark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RereadingTests {

	private static final Instant LONG_AGO = FakeMailbox.RECEIVED.minus(Duration.ofDays(30));

	private static final Instant LAST_WEEK = FakeMailbox.RECEIVED.minus(Duration.ofDays(7));

	private static final Instant SINCE = LAST_WEEK.minus(Duration.ofDays(1));

	private final FakeMailbox mailbox = new FakeMailbox();

	private final IntakeFixture intake = new IntakeFixture();

	private final MailboxPoller poller = this.intake.poller(this.mailbox, false);

	/** Two old messages stood there; a third has come since. */
	@BeforeEach
	void connect() {
		put(1, "Ancient", LONG_AGO);
		put(2, "Old", LAST_WEEK);
		this.poller.poll();
		put(3, "New", FakeMailbox.RECEIVED);
		this.poller.poll();
	}

	private void put(long uid, String subject, Instant received) {
		this.mailbox.put(uid, IntakeFixture.mail(subject));
		this.mailbox.received.put(uid, received);
	}

	private void countSince(Instant since) {
		this.intake.rereadings.request("program", "INBOX", since);
		this.poller.poll();
	}

	private boolean agree() {
		return this.intake.rereadings.agree("program", "INBOX", SINCE);
	}

	private Rereading latest() {
		return this.intake.rereadings.latest("program", "INBOX").orElseThrow();
	}

	@Test
	void countsWhatTheServerTookSinceAndWhatOfItIsStored() {
		countSince(SINCE);
		assertThat(latest()).isEqualTo(new Rereading(SINCE, this.intake.files.clock.instant(), 2, 1, false));
		assertThat(latest().unread()).isEqualTo(1);
	}

	@Test
	void readsNothingThatWasOnlyCounted() {
		countSince(SINCE);
		this.poller.poll();
		assertThat(this.intake.subjects()).containsExactly("New");
	}

	@Test
	void readsNothingThatWasNotCountedFirst() {
		this.intake.rereadings.request("program", "INBOX", SINCE);
		assertThat(agree()).isFalse();
		this.poller.poll();
		assertThat(this.intake.subjects()).containsExactly("New");
	}

	@Test
	void readsWhatWasCountedAndNothingOlder() {
		countSince(SINCE);
		assertThat(agree()).isTrue();
		this.poller.poll();
		assertThat(this.intake.subjects()).containsExactly("New", "Old");
	}

	@Test
	@Tag("IMAP-19")
	void leavesToAPersonWhatStoodThereBeforeTheFirstConnection() {
		countSince(SINCE);
		agree();
		this.poller.poll();
		assertThat(this.intake.inquiries()).filteredOn((each) -> each.subject().equals("Old"))
			.singleElement()
			.extracting(Inquiry::remarks)
			.isEqualTo(Set.of(Remark.FOUND_AGAIN));
		assertThat(this.intake.inquiries()).filteredOn((each) -> each.subject().equals("New"))
			.singleElement()
			.extracting(Inquiry::remarks)
			.isEqualTo(Set.of());
	}

	@Test
	void opensNoSecondInquiryForWhatIsStoredAlready() {
		countSince(LONG_AGO);
		this.intake.rereadings.agree("program", "INBOX", LONG_AGO);
		this.poller.poll();
		countSince(LONG_AGO);
		this.intake.rereadings.agree("program", "INBOX", LONG_AGO);
		PollReport again = this.poller.poll();
		assertThat(again.opened()).isZero();
		assertThat(this.intake.subjects()).containsExactly("Ancient", "New", "Old");
		assertThat(latest().unread()).isZero();
	}

	@Test
	void recognisesACopyOfWhatIsStoredUnderAnotherUid() {
		put(4, "New", LAST_WEEK);
		this.poller.poll();
		countSince(SINCE);
		agree();
		this.poller.poll();
		assertThat(this.intake.subjects()).containsExactly("New", "Old");
	}

	@Test
	void goesOnWithTheNextPollWhereOneBreaksOff() {
		countSince(SINCE);
		agree();
		this.mailbox.deadly.add(2L);
		this.mailbox.staysDown = true;
		assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(this.poller::poll);
		this.mailbox.deadly.clear();
		this.mailbox.down = false;
		this.poller.poll();
		assertThat(this.intake.subjects()).containsExactly("New", "Old");
	}

	@Test
	void accountsForWhatWasReadAndForWhatIsStillLeftAlone() {
		countSince(SINCE);
		agree();
		this.intake.reconciliations.request("program", "INBOX");
		this.poller.poll();
		assertThat(this.intake.reconciliations.latest("program", "INBOX"))
			.contains(new Reconciliation(this.intake.files.clock.instant(), 3, 2, 0, 1, 0));
	}

	@Test
	void isReadByWhicheverProcessReadsTheFolder() {
		countSince(SINCE);
		agree();
		this.poller.release();
		this.intake.poller(this.mailbox, false, "another process").poll();
		assertThat(this.intake.subjects()).containsExactly("New", "Old");
	}

}
