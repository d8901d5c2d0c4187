package org.inquirytriage.intake.poll;

import java.time.Duration;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.intake.LeaseLostException;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageParser;
import org.inquirytriage.intake.UnreadableMessageException;
import org.inquirytriage.message.Remark;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailboxPollerTests {

	private final FakeMailbox mailbox = new FakeMailbox();

	private final IntakeFixture intake = new IntakeFixture();

	private final MailboxPoller poller = this.intake.poller(this.mailbox, true);

	private void put(long... uids) {
		for (long uid : uids) {
			this.mailbox.put(uid, IntakeFixture.mail("Mail " + uid));
		}
	}

	private void pollAgainLater() {
		this.intake.files.clock.advance(Duration.ofHours(1));
		this.poller.poll();
	}

	@Test
	void fetchesManyMessagesInFewRoundTrips() {
		for (long uid = 1; uid <= 150; uid++) {
			put(uid);
		}
		this.poller.poll();
		assertThat(this.mailbox.fetches).isEqualTo(3);
		assertThat(this.intake.inquiries()).hasSize(150);
	}

	@Test
	@Tag("IMAP-03")
	void readsAFolderWhoseServerDoesNotTellTheNextUid() {
		this.mailbox.tellsUidNext = false;
		put(4, 9);
		MailboxPoller first = this.intake.poller(this.mailbox, false);
		first.poll();
		put(10);
		first.poll();
		assertThat(this.intake.subjects()).containsExactly("Mail 10");
	}

	@Test
	@Tag("IMAP-04")
	void readsAMessageThatTheServerShowedLate() {
		put(1, 2, 3);
		this.mailbox.hidden.add(2L);
		this.poller.poll();
		this.mailbox.hidden.clear();
		for (int poll = 0; poll < 5; poll++) {
			this.poller.poll();
		}
		assertThat(this.intake.subjects()).containsExactly("Mail 1", "Mail 2", "Mail 3");
	}

	@Test
	void readsWhatAServerPutsUnderUidsItHasUsedBefore() {
		put(1, 2, 3);
		this.poller.poll();
		this.mailbox.mails.clear();
		this.mailbox.put(1, IntakeFixture.mail("Other"));
		this.poller.poll();
		assertThat(this.intake.subjects()).containsExactly("Mail 1", "Mail 2", "Mail 3", "Other");
	}

	@Test
	void leavesToAPersonWhatIsFoundAgainInARebuiltFolder() {
		put(1);
		this.poller.poll();
		this.mailbox.uidValidity = 8;
		put(2);
		this.poller.poll();
		put(3);
		this.poller.poll();
		assertThat(this.intake.inquiries()).filteredOn((inquiry) -> inquiry.remarks().contains(Remark.FOUND_AGAIN))
			.extracting(Inquiry::subject)
			.containsExactly("Mail 2");
	}

	@Nested
	class WhenTheServerRefusesAMessage {

		@Test
		@Tag("IMAP-15")
		void readsTheOthers() {
			put(1, 2, 3);
			mailbox.refused.add(2L);
			assertThat(poller.poll().failed()).isEqualTo(1);
			assertThat(intake.subjects()).containsExactly("Mail 1", "Mail 3");
		}

		@Test
		void readsItOnceTheServerHandsItOver() {
			put(1, 2);
			mailbox.refused.add(2L);
			poller.poll();
			mailbox.refused.clear();
			pollAgainLater();
			assertThat(intake.subjects()).containsExactly("Mail 1", "Mail 2");
		}

		@Test
		void quarantinesItAfterEnoughAttempts() {
			put(1, 2);
			mailbox.refused.add(2L);
			poller.poll();
			pollAgainLater();
			pollAgainLater();
			assertThat(intake.inquiries()).filteredOn((inquiry) -> inquiry.status() == InquiryStatus.QUARANTINED)
				.singleElement()
				.satisfies((inquiry) -> {
					assertThat(inquiry.remarks()).containsExactly(Remark.NOT_FETCHED);
					assertThat(inquiry.quarantineReason()).isEqualTo("The server did not hand the message over");
				});
		}

		@Test
		@Tag("IMAP-11")
		void forgetsItWhenItIsGone() {
			put(1, 2);
			mailbox.refused.add(2L);
			poller.poll();
			mailbox.mails.remove(2L);
			pollAgainLater();
			pollAgainLater();
			pollAgainLater();
			assertThat(intake.subjects()).containsExactly("Mail 1");
		}

		@Test
		void countsNothingAgainstMessagesWhenItRefusesThemAll() {
			put(1, 2, 3);
			for (long uid = 1; uid <= 3; uid++) {
				mailbox.refused.add(uid);
			}
			for (int poll = 0; poll < 6; poll++) {
				assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(poller::poll);
				intake.files.clock.advance(Duration.ofHours(1));
			}
			mailbox.refused.clear();
			assertThat(poller.poll().opened()).isEqualTo(3);
		}

	}

	@Nested
	class WhenAMessageCostsTheConnection {

		@Test
		void readsTheOthers() {
			put(1, 2, 3);
			mailbox.deadly.add(2L);
			assertThat(poller.poll().failed()).isEqualTo(1);
			assertThat(intake.subjects()).containsExactly("Mail 1", "Mail 3");
		}

		@Test
		void quarantinesItAfterEnoughAttempts() {
			put(1, 2, 3);
			mailbox.deadly.add(2L);
			poller.poll();
			pollAgainLater();
			pollAgainLater();
			assertThat(intake.inquiries()).extracting(Inquiry::status)
				.containsExactlyInAnyOrder(InquiryStatus.RECEIVED, InquiryStatus.RECEIVED, InquiryStatus.QUARANTINED);
		}

	}

	@Nested
	class WhenTheServerIsAway {

		@Test
		@Tag("IMAP-14")
		void saysSoAndReadsOnLater() {
			put(1);
			mailbox.down = true;
			assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(poller::poll);
			assertThat(intake.cursors.progress("program", "INBOX")).get()
				.satisfies((progress) -> assertThat(progress.failure()).isEqualTo("The mail server is away"));
			mailbox.down = false;
			assertThat(poller.poll().opened()).isEqualTo(1);
		}

		@Test
		void countsNothingAgainstTheMessagesItWasAskedFor() {
			put(1);
			mailbox.deadly.add(1L);
			mailbox.staysDown = true;
			for (int poll = 0; poll < 6; poll++) {
				mailbox.down = false;
				assertThatExceptionOfType(MailboxUnavailableException.class).isThrownBy(poller::poll);
				intake.files.clock.advance(Duration.ofHours(1));
			}
			mailbox.down = false;
			mailbox.deadly.clear();
			assertThat(poller.poll().opened()).isEqualTo(1);
		}

	}

	@Nested
	class WhenAMessageCannotBeRead {

		@Test
		void quarantinesItAtOnce() {
			put(1);
			assertThat(poller((raw, received, keywords) -> {
				throw new UnreadableMessageException("No headers");
			}).poll().quarantined()).isEqualTo(1);
			assertThat(intake.inquiries()).singleElement()
				.satisfies((inquiry) -> assertThat(intake.raw(inquiry.id())).isEqualTo(IntakeFixture.mail("Mail 1")));
		}

		@Test
		void quarantinesItHoweverItBreaksTheParser() {
			put(1);
			assertThat(poller((raw, received, keywords) -> {
				throw new StackOverflowError("Where can I park?");
			}).poll().quarantined()).isEqualTo(1);
			assertThat(intake.inquiries()).singleElement()
				.satisfies((inquiry) -> assertThat(inquiry.quarantineReason())
					.isEqualTo("The message could not be read (StackOverflowError)"));
		}

		private MailboxPoller poller(MessageParser parser) {
			return new MailboxPoller(mailbox, parser, intake.storage(), poller.settings(), intake.files.clock);
		}

	}

	@Nested
	class WhenTheLeaseIsLostMeanwhile {

		@Test
		void storesNothingOfTheBatch() {
			put(1, 2);
			intake.sink.before = () -> {
				intake.sink.before = () -> {
				};
				intake.files.clock.advance(IntakeFixture.LEASE);
				intake.cursors.acquire("program", "INBOX", "other process", IntakeFixture.LEASE);
			};
			assertThatExceptionOfType(LeaseLostException.class).isThrownBy(poller::poll);
			assertThat(intake.inquiries()).isEmpty();
		}

	}

	@Nested
	class WhenTheDatabaseFails {

		@Test
		void readsTheMessageAgainAtTheNextPoll() {
			put(1);
			intake.sink.before = () -> {
				throw new IllegalStateException("No connection");
			};
			poller.poll();
			intake.sink.before = () -> {
			};
			pollAgainLater();
			assertThat(intake.subjects()).containsExactly("Mail 1");
		}

	}

	@Nested
	class WhenFilingFails {

		@Test
		@Tag("IMAP-09")
		void filesAtTheNextPoll() {
			put(1);
			poller.poll();
			intake.decideAll(InquiryFixture.hold("unsure"));
			mailbox.filingFails = true;
			assertThat(poller.poll().filed()).isZero();
			mailbox.filingFails = false;
			assertThat(poller.poll().filed()).isEqualTo(1);
			assertThat(mailbox.filed).containsExactly("1 hold");
		}

		@Test
		void filesNothingUnderTheUidsOfAFolderThatWasRebuilt() {
			put(1);
			poller.poll();
			intake.decideAll(InquiryFixture.hold("unsure"));
			mailbox.mails.clear();
			mailbox.uidValidity = 8;
			put(1, 2);
			poller.poll();
			assertThat(mailbox.filed).containsExactly("1 hold");
			assertThat(intake.subjects()).containsExactly("Mail 1", "Mail 2");
		}

	}

}
