package org.inquirytriage.liaison.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import javax.crypto.SecretKey;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.liaison.Handover;
import org.inquirytriage.liaison.Handover.State;
import org.inquirytriage.liaison.Handovers.Overdue;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcHandoversTests {

	private static final Instant NOW = Instant.parse("2026-10-06T15:00:00Z");

	private static final InquiryId INQUIRY = new InquiryId(new UUID(1, 2));

	private static final Handover FIRST = new Handover(INQUIRY, "first", new MessageId("f1@example.org"), NOW,
			NOW.plus(Duration.ofHours(4)));

	private final JdbcClient jdbc;

	private final JdbcHandovers handovers;

	JdbcHandoversTests(TestDatabase database) {
		this.jdbc = JdbcClient.create(database.create());
		this.handovers = new JdbcHandovers(this.jdbc, new TestClock(NOW));
	}

	private void sent(String messageId, String action, String state) {
		this.jdbc.sql("""
				insert into outbox_entry (id, inquiry_id, action, recipient, state, urgency, attempts, waiting_since,
				    fence, in_doubt, updated, message_id, created, from_address, from_name, subject, body,
				    reference_ids, auto_submitted, language)
				values (:id, :inquiry, :action, :recipient, :state, 1, 1, :now, 1, false, :now, :message, :now,
				    'heart@example.org', 'Heart', 'Subject', 'Body', '', 'auto-generated', 'en')
				""")
			.param("id", UUID.randomUUID())
			.param("inquiry", INQUIRY.toString())
			.param("action", action)
			.param("recipient", messageId)
			.param("state", state)
			.param("message", messageId)
			.param("now", JdbcHandovers.at(NOW))
			.update();
	}

	@Test
	void findsForwardsThatLeftAndAreNotWatched() {
		sent("f1@example.org", "FORWARD", "SENT");
		sent("f2@example.org", "FORWARD", "READY");
		sent("a1@example.org", "ALERT", "SENT");
		assertThat(this.handovers.unwatched(NOW.minusSeconds(1))).extracting((forward) -> forward.messageId().value())
			.containsExactly("f1@example.org");
		this.handovers.open(FIRST);
		assertThat(this.handovers.unwatched(NOW.minusSeconds(1))).isEmpty();
	}

	@Test
	void leavesForwardsAloneThatWereErased() {
		sent("f1@example.org", "FORWARD", "SENT");
		this.jdbc.sql("update outbox_entry set erased = true").update();
		assertThat(this.handovers.unwatched(NOW.minusSeconds(1))).isEmpty();
	}

	@Test
	void isOverdueOnceItsTimeIsUp() {
		sent("f1@example.org", "FORWARD", "SENT");
		this.handovers.open(FIRST);
		assertThat(this.handovers.overdue(FIRST.due().minusSeconds(1))).isEmpty();
		assertThat(this.handovers.overdue(FIRST.due())).containsExactly(new Overdue(FIRST, false));
	}

	@Test
	void isOverdueAtOnceWhenItsMailFailed() {
		sent("f1@example.org", "FORWARD", "FAILED");
		this.handovers.open(FIRST);
		assertThat(this.handovers.overdue(NOW)).containsExactly(new Overdue(FIRST, true));
	}

	@Test
	void isPassedOnOnce() {
		this.handovers.open(FIRST);
		assertThat(this.handovers.passOn(FIRST)).isTrue();
		assertThat(this.handovers.passOn(FIRST)).isFalse();
		assertThat(this.handovers.state(INQUIRY, "first")).contains(State.PASSED_ON);
	}

	@Test
	void isNotPassedOnOnceTheOfficeHasIt() {
		this.handovers.open(FIRST);
		assertThat(this.handovers.acknowledge(INQUIRY, "first")).isTrue();
		assertThat(this.handovers.passOn(FIRST)).isFalse();
		assertThat(this.handovers.acknowledge(INQUIRY, "first")).isFalse();
	}

	@Test
	void settlesTheOtherOfficesWhenOneHasIt() {
		this.handovers.open(FIRST);
		this.handovers.open(new Handover(INQUIRY, "second", new MessageId("f2@example.org"), NOW, NOW.plusSeconds(60)));
		this.handovers.acknowledge(INQUIRY, "first");
		assertThat(this.handovers.state(INQUIRY, "second")).contains(State.SETTLED);
		assertThat(this.handovers.officesOf(INQUIRY)).isEqualTo(2);
	}

	@Test
	void opensOneHandoverForAnOffice() {
		this.handovers.open(FIRST);
		this.handovers.open(FIRST);
		assertThat(this.handovers.officesOf(INQUIRY)).isOne();
	}

	@Test
	void keepsTheKeyThatItMadeFirst() {
		SecretKey first = new LiaisonKeys(this.jdbc, new TestClock(NOW)).key("office-links");
		assertThat(new LiaisonKeys(this.jdbc, new TestClock(NOW)).key("office-links")).isEqualTo(first);
	}

}
