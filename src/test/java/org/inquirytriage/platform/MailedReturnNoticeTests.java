package org.inquirytriage.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.inquirytriage.pipeline.TestReplica;
import org.inquirytriage.tuning.shadow.ShadowRun;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailedReturnNoticeTests {

	private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

	private static final String ANN = "ann@example.org";

	private static final String BOB = "bob@example.org";

	private final TestReplica service = new TestReplica(TestDatabase.H2.create(), 100);

	@Test
	void everyoneOnCallIsMailedWhyAndWhereToLook() {
		tell(1);
		this.service.send();
		assertThat(this.service.transport.sent()).extracting((message) -> message.to().toString())
			.containsExactlyInAnyOrder(ANN, BOB);
		assertThat(this.service.transport.sentTo(ANN).getFirst().text()).contains("too much was decided otherwise",
				"https://triage.example.org/learning/models/shadow/1");
	}

	@Test
	void twoMachinesMailEachPersonOnce() {
		tell(1);
		this.service.send();
		tell(1);
		this.service.send();
		assertThat(this.service.transport.sentTo(BOB)).hasSize(1);
	}

	@Test
	void anotherReturnIsToldAnew() {
		tell(1);
		tell(2);
		this.service.send();
		assertThat(this.service.transport.sentTo(ANN)).hasSize(2);
	}

	@Test
	void whatMayHaveArrivedIsSentAgainUnderTheSameId() {
		this.service.transport.end(new DeliveryOutcome.InDoubt("read timed out"));
		tell(1);
		this.service.send();
		this.service.transport.end(new DeliveryOutcome.Delivered("250 ok"));
		this.service.clock.advance(Duration.ofHours(1));
		this.service.send();
		assertThat(this.service.transport.sentTo(ANN)).hasSize(2)
			.extracting(OutboundMessage::messageId)
			.containsOnly(this.service.transport.sentTo(ANN).getFirst().messageId());
	}

	@Test
	void whatIsRefusedShowsInTheListOfMail() {
		this.service.transport.end(new DeliveryOutcome.Refused("550 no such user"));
		tell(1);
		this.service.send();
		assertThat(this.service.outbox().outbox().inState(OutboxState.FAILED, 10)).hasSize(2);
	}

	@Test
	void leavesWhileSendingIsStopped() {
		this.service.outbox().state().change(SendingState.Mode.RECEIVE_ONLY, "a test", "ann");
		tell(1);
		this.service.send();
		assertThat(this.service.transport.sentTo(ANN)).hasSize(1);
	}

	private void tell(int number) {
		notice().tell(new ShadowRun(number, ShadowRun.Kind.PREDECESSOR, new ShadowRun.Pair(0, 1),
				new ShadowRun.Span("ann", START, START.plus(Duration.ofDays(14))),
				new ShadowRun.Position(START, new UUID(0, 0)), new ShadowRun.Counts(1, 1, 0),
				new ShadowRun.End(ShadowRun.Ending.RETURNED, START, "too much was decided otherwise", null)));
	}

	private MailedReturnNotice notice() {
		MailboxAccounts mailboxes = new MailboxAccounts(List.of(new MailboxAccount("program",
				EmailAddress.of("heart@example.org"), List.of(), "INBOX", MailboxMode.LIVE)));
		ProgramIdentity identity = new ProgramIdentity("Heart Program",
				List.of(EmailAddress.of(ANN), EmailAddress.of(BOB)), "https://triage.example.org", Set.of(),
				Duration.ZERO, Duration.ofDays(3));
		return new MailedReturnNotice(this.service.outbox().outbox(), mailboxes, identity,
				new MessageIds(new SecretKeySpec(new byte[32], "HmacSHA256")), this.service.clock);
	}

}
