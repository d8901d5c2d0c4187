package org.inquirytriage.outbox;

import java.time.Instant;
import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;

/** Composed messages for tests. */
public final class TestMessages {

	/** When they were composed. */
	public static final Instant CREATED = Instant.parse("2026-03-01T12:00:00Z");

	private TestMessages() {
	}

	/** An answer to an inquiry whose id is part of its Message-ID. */
	public static OutboundMessage answer(String inquiryId) {
		return answer(inquiryId, EmailAddress.of("Writer@example.com"));
	}

	/** An answer to an inquiry for a recipient. */
	public static OutboundMessage answer(String inquiryId, EmailAddress to) {
		return new OutboundMessage(new MessageId("triage." + inquiryId + "@heart.example.org"), CREATED,
				EmailAddress.of("program@heart.example.org"), "Heart Program", to, "Parking at the hospital",
				"Dear writer,\n\nthe garage is on First Street.\n", new MessageId("their.1@example.com"),
				List.of(new MessageId("their.0@example.com"), new MessageId("their.1@example.com")),
				AutoSubmitted.REPLIED, "en", null);
	}

	/** A forward to an office, with the received message of a digest. */
	public static OutboundMessage forward(String inquiryId, String digest) {
		return new OutboundMessage(new MessageId("triage.f." + inquiryId + "@heart.example.org"), CREATED,
				EmailAddress.of("program@heart.example.org"), "Heart Program",
				EmailAddress.of("office@clinic.example.org"), "Inquiry for your office",
				"Please read what is attached.", null, List.of(), AutoSubmitted.GENERATED, "en", digest);
	}

	/** The answer to an inquiry as a new entry. */
	public static OutboxEntry answerEntry(String inquiryId) {
		return OutboxEntry.ready(inquiryId, Action.ANSWER, answer(inquiryId));
	}

	/** The forward of an inquiry as a new entry. */
	public static OutboxEntry forwardEntry(String inquiryId) {
		return OutboxEntry.ready(inquiryId, Action.FORWARD, forward(inquiryId, "d".repeat(64)));
	}

}
