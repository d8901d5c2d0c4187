package org.inquirytriage.intake.poll;

import java.time.Duration;

import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.intake.Reconciliation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReconcilerTests {

	private final IntakeFixture intake = new IntakeFixture();

	private final FakeMailbox mailbox = new FakeMailbox();

	private final MailboxPoller poller = this.intake.poller(this.mailbox, false);

	private Reconciliation counted() {
		return this.intake.reconciliations.latest("program", "INBOX").orElseThrow();
	}

	private static Reconciliation of(int onServer, int stored, int quarantined, int ignored, int pending) {
		return new Reconciliation(InquiryFixture.NOW, onServer, stored, quarantined, ignored, pending);
	}

	private void request() {
		this.intake.reconciliations.request("program", "INBOX");
	}

	@Test
	void accountsForEveryMessageOfAFolder() {
		this.mailbox.put(1, IntakeFixture.mail("old"));
		this.poller.poll();
		this.mailbox.put(2, IntakeFixture.mail("new"));
		this.mailbox.put(3, "");
		this.mailbox.put(4, IntakeFixture.mail("refused"));
		this.mailbox.refused.add(4L);
		request();
		this.poller.poll();
		assertThat(counted()).isEqualTo(of(4, 1, 1, 1, 1));
		assertThat(counted().remainder()).isZero();
	}

	@Test
	void findsAMessageThatNobodyCanAccountFor() {
		this.poller.poll();
		this.mailbox.put(1, IntakeFixture.mail("late"));
		this.mailbox.put(2, IntakeFixture.mail("in time"));
		this.mailbox.hidden.add(1L);
		this.poller.poll();
		this.mailbox.hidden.clear();
		request();
		this.poller.poll();
		assertThat(counted().remainder()).isEqualTo(1);
	}

	@Test
	void countsOnceADay() {
		this.poller.poll();
		this.mailbox.put(1, IntakeFixture.mail("new"));
		this.intake.files.clock.advance(Duration.ofHours(23));
		this.poller.poll();
		assertThat(counted().onServer()).isZero();
		this.intake.files.clock.advance(Duration.ofHours(1));
		this.poller.poll();
		assertThat(counted().onServer()).isEqualTo(1);
	}

}
