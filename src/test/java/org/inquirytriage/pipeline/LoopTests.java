package org.inquirytriage.pipeline;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.outbox.SendingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps machines from answering each other without end. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LoopTests {

	private static final String PARKING = "Where can visitors park?";

	private final TestDatabase database;

	private final TestReplica replica;

	LoopTests(TestDatabase database) {
		this.database = database;
		this.replica = new TestReplica(database.create(), 20);
	}

	private static String asWritten(OutboundMessage message, String from, String more) {
		String references = message.references().stream().map(MessageId::bracketed).collect(Collectors.joining(" "));
		return String.join("\n", "Return-Path: <" + from + ">", "From: " + from, "To: " + message.to(),
				"Subject: " + message.subject(), "Message-ID: " + message.messageId().bracketed(),
				"References: " + references) + "\n" + more + "\n" + message.text();
	}

	private String answerTo(OutboundMessage ours, String writer, String text) {
		return TestReplica.question(writer, "Re: " + ours.subject(), text)
			.replaceFirst("\n\n", "\nIn-Reply-To: " + ours.messageId().bracketed() + "\n\n");
	}

	@Test
	void sup20LeavesAnAnswerToOurAnswerToAPerson() {
		this.replica.take(TestReplica.question("pat@example.com", "Parking", PARKING));
		OutboundMessage ours = this.replica.transport.sentTo("pat@example.com").getFirst();
		Inquiry followUp = this.replica.take(answerTo(ours, "pat@example.com", "What are the visiting hours?"));
		assertThat(followUp.status()).isEqualTo(InquiryStatus.HELD);
		assertThat(this.replica.rule(followUp.id())).isEqualTo("SUP-20");
		assertThat(this.replica.transport.sentTo("pat@example.com")).hasSize(1);
	}

	@Test
	void sup20CallsStaffWhenAnAnswerToOurAnswerShowsSignsOfAnEmergency() {
		this.replica.take(TestReplica.question("pat@example.com", "Parking", PARKING));
		OutboundMessage ours = this.replica.transport.sentTo("pat@example.com").getFirst();
		Inquiry followUp = this.replica
			.take(answerTo(ours, "pat@example.com", "I have crushing chest pain and cannot breathe."));
		assertThat(followUp.status()).isEqualTo(InquiryStatus.ESCALATED);
		assertThat(this.replica.transport.sentTo(TestReplica.STAFF.toString())).hasSize(1);
	}

	@Test
	void sup14AnswersNothingThatCarriesOurMark() {
		this.replica.take(TestReplica.question("pat@example.com", "Parking", PARKING));
		OutboundMessage ours = this.replica.transport.sent().getFirst();
		Inquiry back = this.replica.take(asWritten(ours, "pat@example.com", "X-Inquiry-Triage: mark\n"));
		assertThat(this.replica.rule(back.id())).isEqualTo("SUP-14");
		assertThat(this.replica.transport.sentTo("pat@example.com")).hasSize(1);
	}

	@Test
	void rate09EndsAfterOneMessageEachWhenTwoOfUsFaceEachOther() {
		TestReplica other = new TestReplica(this.database.create(), 20, EmailAddress.of("heart@clinic.example"),
				Duration.ZERO);
		String letter = TestReplica.question("heart@clinic.example", "Parking", PARKING);
		for (int i = 0; i < 5; i++) {
			this.replica.take(letter);
			List<OutboundMessage> answers = this.replica.transport.sentTo("heart@clinic.example");
			other.take(asWritten(answers.getLast(), "heart@example.org", "Auto-Submitted: auto-replied\n"));
			letter = other.transport.sent().isEmpty() ? letter
					: asWritten(other.transport.sent().getLast(), "heart@clinic.example", "Auto-Submitted: no\n");
		}
		assertThat(this.replica.transport.sentTo("heart@clinic.example")).hasSize(1);
		assertThat(other.transport.sent()).hasSizeLessThanOrEqualTo(1);
	}

	@Test
	void rate09EndsEvenWhenTheOtherSideHidesThatItIsAMachine() {
		for (int i = 0; i < 30; i++) {
			this.replica.take(TestReplica.question("robot@example.com", "Parking", PARKING));
		}
		assertThat(this.replica.transport.sentTo("robot@example.com")).hasSize(1);
	}

	@Test
	void rate06TripsTheBreakerWhenTwoHundredWritersComeInTurn() {
		for (int i = 0; i < 200; i++) {
			this.replica.receive(TestReplica.question("writer" + i + "@domain" + i + ".example", "Parking", PARKING));
		}
		this.replica.decide();
		assertThat(this.replica.outbox().state().current().mode()).isEqualTo(SendingState.Mode.RECEIVE_ONLY);
		this.replica.send();
		assertThat(this.replica.transport.sent()).extracting((message) -> message.to().toString())
			.containsOnly(TestReplica.STAFF.toString());
		Map<InquiryStatus, Long> inquiries = this.replica.files()
			.inquiries()
			.countByStatus(EnumSet.allOf(InquiryStatus.class), Reach.EVERYTHING);
		assertThat(inquiries.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
		assertThat(inquiries.getOrDefault(InquiryStatus.HELD, 0L)).isGreaterThanOrEqualTo(180);
		this.replica.outbox().state().change(SendingState.Mode.LIVE, "It was a mailing to families", "maria");
		this.replica.clock.advance(Duration.ofMinutes(1));
		this.replica.send();
		assertThat(this.replica.transport.sent()).hasSizeLessThanOrEqualTo(21);
	}

	@Test
	void sendsEmergencyNoticesAndAlertsWhileTheServiceOnlyReceives() {
		this.replica.outbox().state().change(SendingState.Mode.RECEIVE_ONLY, "test", "maria");
		this.replica.take(TestReplica.question("pat@example.com", "Help", "My wife has crushing chest pain."));
		this.replica.take(TestReplica.question("lee@example.com", "Parking", PARKING));
		this.replica
			.take(TestReplica.question("kim@example.com", "Medicine", "Can I take ibuprofen with my warfarin?"));
		assertThat(this.replica.transport.sent()).extracting((message) -> message.to().toString())
			.containsExactlyInAnyOrder("pat@example.com", TestReplica.STAFF.toString());
	}

	@Test
	void passesNoStormOnToAnOffice() {
		TestReplica narrow = new TestReplica(this.database.create(), 1);
		for (int i = 0; i < 5; i++) {
			narrow.take(TestReplica.question("writer" + i + "@domain" + i + ".example", "Medicine",
					"Can I take ibuprofen with my warfarin?"));
		}
		assertThat(narrow.transport.sentTo("heart-office@example.org")).hasSizeLessThanOrEqualTo(1);
		assertThat(narrow.files().inquiries().countByStatus(EnumSet.allOf(InquiryStatus.class), Reach.EVERYTHING))
			.containsEntry(InquiryStatus.HELD, 4L);
	}

}
