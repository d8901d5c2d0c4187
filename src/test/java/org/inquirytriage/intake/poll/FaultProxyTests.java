package org.inquirytriage.intake.poll;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.imap.client.ImapMailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultProxyTests {

	/** From the greeting to what is said of filing. */
	private static final int[] PLACES = { 0, 30, 90, 200, 400, 600, 800, 1000, 1300, 1700, 2200 };

	private final IntakeFixture intake = new IntakeFixture();

	private final GreenMailServer server = new GreenMailServer();

	private final FaultProxy proxy = new FaultProxy(this.server.port());

	@AfterEach
	void stop() throws IOException {
		this.proxy.close();
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource(FaultProxy.Fault.class)
	void imap14LosesNothingAndTakesNothingTwiceWhereverTheServerFails(FaultProxy.Fault fault) {
		List<String> subjects = new ArrayList<>();
		for (int place : PLACES) {
			ImapMailbox mailbox = this.server.mailboxBy(this.proxy.port());
			MailboxPoller poller = this.intake.poller(mailbox, true);
			subjects.add("mail " + place);
			this.server.deliver(IntakeFixture.mail("mail " + place));
			this.proxy.spoil(fault, place);
			pollThroughIt(poller);
			this.proxy.heal();
			this.intake.files.clock.advance(Duration.ofHours(2));
			poller.poll();
			mailbox.close();
		}
		assertThat(this.intake.subjects()).containsExactlyInAnyOrderElementsOf(subjects);
		assertThat(this.intake.inquiries()).extracting(Inquiry::status).containsOnly(InquiryStatus.RECEIVED);
	}

	private static void pollThroughIt(MailboxPoller poller) {
		try {
			poller.poll();
		}
		catch (MailboxUnavailableException ex) {
			assertThat(ex).hasMessageNotContaining("Where can I park");
		}
	}

}
