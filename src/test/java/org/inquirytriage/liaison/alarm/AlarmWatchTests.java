package org.inquirytriage.liaison.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryHistory;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.inquiry.TestMail;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.liaison.LiaisonWiring;
import org.inquirytriage.liaison.OfficeMail;
import org.inquirytriage.liaison.alarm.AlarmWatch.AlarmLines;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.AttachmentSource;
import org.inquirytriage.outbox.DeliveryOutcome;
import org.inquirytriage.outbox.MailTransport;
import org.inquirytriage.outbox.SendingPermission;
import org.inquirytriage.outbox.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = LiaisonWiring.Wiring.class, webEnvironment = WebEnvironment.MOCK,
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:alarms;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
class AlarmWatchTests {

	private static final Duration PACE = Duration.ofMinutes(5);

	private static final AlarmSettings SETTINGS = new AlarmSettings(List.of(EmailAddress.of("on-call@example.org")),
			List.of(EmailAddress.of("lead@example.org"), EmailAddress.of("chief@example.org")), PACE);

	private static long uid = 1;

	private final List<OutboundMessage> mailed = new ArrayList<>();

	private final List<WebhookCall> rung = new ArrayList<>();

	private SendingPermission.Verdict permission = SendingPermission.Verdict.SEND;

	@Autowired
	private Inquiries inquiries;

	@Autowired
	private UndecidedInquiries undecided;

	@Autowired
	private InquiryHistory history;

	@Autowired
	private Casework casework;

	@Autowired
	private Alarms alarms;

	@Autowired
	private OfficeMail mail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private InquiryId id = new InquiryId(new UUID(0, 0));

	@BeforeEach
	void openAnEmergency() {
		this.jdbc.sql("update inquiry set status = 'DONE'").update();
		this.id = this.inquiries.store(TestMail.at(uid++).message()).id();
		this.undecided.record(
				this.undecided.claim(1, PACE).getFirst(), new Decision(DispositionKind.ESCALATE, null, null, true,
						List.of(), null, 0.9, "en", Priority.EMERGENCY, List.of(), Map.of(), "{}"),
				new BodyText("words of the writer", "", "", null));
	}

	private DeliveryOutcome deliver(OutboundMessage message, MailTransport.Repeat repeat, AttachmentSource source) {
		this.mailed.add(message);
		return new DeliveryOutcome.Delivered("250 ok");
	}

	private void look() {
		AlarmLines lines = new AlarmLines(this.mail, this::deliver, (entry) -> this.permission, this.rung::add);
		new AlarmWatch(this.inquiries, this.history, this.alarms, lines, SETTINGS, this.clock).run();
	}

	private List<String> recipients() {
		return this.mailed.stream().map((message) -> message.to().localPart()).toList();
	}

	@Test
	void ringsTheWebhookAtOnceAndLeavesTheFirstMailToTheDecision() {
		look();
		assertThat(this.rung).singleElement().satisfies((call) -> assertThat(call.body()).contains(this.id.toString()));
		assertThat(this.mailed).isEmpty();
	}

	@Test
	void callsAgainAndPassesOnUntilSomebodyClaims() {
		for (int round = 0; round < 3; round++) {
			look();
			this.clock.advance(PACE);
		}
		look();
		assertThat(recipients()).containsExactly("on-call", "lead", "on-call", "lead", "chief", "on-call", "lead",
				"chief");
		assertThat(this.casework.claim(this.id, "ann", Duration.ofHours(1))).isTrue();
		this.clock.advance(PACE);
		look();
		assertThat(this.mailed).hasSize(8);
	}

	@Test
	void callsAgainWhenAClaimRunsOutAndNothingWasDecided() {
		look();
		this.casework.claim(this.id, "ann", PACE);
		this.clock.advance(PACE.multipliedBy(2));
		look();
		assertThat(recipients()).containsExactly("on-call", "lead");
	}

	@Test
	void callsOnceInARoundHoweverOftenItLooks() {
		look();
		this.clock.advance(PACE);
		look();
		look();
		assertThat(recipients()).containsExactly("on-call", "lead");
	}

	@Test
	void givesEachCallAnIdOfItsOwn() {
		look();
		this.clock.advance(PACE);
		look();
		this.clock.advance(PACE);
		look();
		assertThat(this.mailed).extracting(OutboundMessage::messageId).doesNotHaveDuplicates();
		assertThat(this.rung).extracting(WebhookCall::id).doesNotHaveDuplicates();
	}

	@Test
	void saysNothingOfTheWritersWords() {
		look();
		this.clock.advance(PACE);
		look();
		assertThat(this.mailed).allSatisfy((message) -> assertThat(message.subject() + message.text())
			.doesNotContain("words of the writer", "Question", "pat@example.org"));
		assertThat(this.rung).allSatisfy((call) -> assertThat(call.body()).doesNotContain("words", "Question", "pat@"));
	}

	@Test
	void callsNobodyWhereNothingMayLeave() {
		this.permission = SendingPermission.Verdict.CANCEL;
		look();
		this.clock.advance(PACE);
		look();
		assertThat(this.mailed).isEmpty();
		assertThat(this.rung).isEmpty();
	}

	@Test
	void keepsTheCallsInTheHistory() {
		look();
		this.clock.advance(PACE);
		look();
		assertThat(this.history.of(this.id).getLast().details()).containsEntry("round", "1")
			.containsEntry("reached", "2/2");
	}

}
