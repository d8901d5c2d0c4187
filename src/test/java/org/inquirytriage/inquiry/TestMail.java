package org.inquirytriage.inquiry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.Headers;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.MessageLocation;
import org.inquirytriage.message.RawMessage;
import org.inquirytriage.message.ReceivedMessage;
import org.inquirytriage.message.Remark;
import org.inquirytriage.message.ReversePath;

/** Received messages for tests, built in steps. */
public record TestMail(MessageLocation location, String trace, String messageId, String from, String subject,
		String body, Instant received, Set<Remark> remarks) {

	/** When the messages were received unless a test says otherwise. */
	public static final Instant RECEIVED = Instant.parse("2026-03-02T09:30:00Z");

	/** A message at a UID of the inbox; its id and subject name the UID. */
	public static TestMail at(long uid) {
		return new TestMail(new MessageLocation("program", "INBOX", 7, uid), "mx.example.org",
				"m" + uid + "@example.org", "pat@example.org", "Question " + uid, "Where can I park?",
				RECEIVED.plusSeconds(uid), Set.of());
	}

	public TestMail location(MessageLocation other) {
		return new TestMail(other, this.trace, this.messageId, this.from, this.subject, this.body, this.received,
				this.remarks);
	}

	public TestMail uid(long uid) {
		return location(
				new MessageLocation(this.location.mailbox(), this.location.folder(), this.location.uidValidity(), uid));
	}

	public TestMail trace(String other) {
		return new TestMail(this.location, other, this.messageId, this.from, this.subject, this.body, this.received,
				this.remarks);
	}

	public TestMail messageId(String other) {
		return new TestMail(this.location, this.trace, other, this.from, this.subject, this.body, this.received,
				this.remarks);
	}

	public TestMail from(String other) {
		return new TestMail(this.location, this.trace, this.messageId, other, this.subject, this.body, this.received,
				this.remarks);
	}

	public TestMail subject(String other) {
		return new TestMail(this.location, this.trace, this.messageId, this.from, other, this.body, this.received,
				this.remarks);
	}

	public TestMail body(String other) {
		return new TestMail(this.location, this.trace, this.messageId, this.from, this.subject, other, this.received,
				this.remarks);
	}

	public TestMail received(Instant other) {
		return new TestMail(this.location, this.trace, this.messageId, this.from, this.subject, this.body, other,
				this.remarks);
	}

	public TestMail remarks(Remark... others) {
		return new TestMail(this.location, this.trace, this.messageId, this.from, this.subject, this.body,
				this.received, Set.of(others));
	}

	/** The bytes with what a server says of them. */
	public RawMessage raw() {
		byte[] bytes = (String.join("\r\n", "Received: by " + this.trace, "Message-ID: <" + this.messageId + ">",
				"From: " + this.from, "Subject: " + this.subject, "", this.body) + "\r\n")
			.getBytes(StandardCharsets.UTF_8);
		return new RawMessage(this.location, bytes, bytes.length, this.received, Set.of("$NotJunk"), this.remarks);
	}

	/** The message as it is received. */
	public ReceivedMessage message() {
		RawMessage raw = raw();
		Headers headers = new Headers(Stream
			.of(new Headers.Field("Received", "by " + this.trace),
					new Headers.Field("Message-ID", "<" + this.messageId + ">"), new Headers.Field("From", this.from),
					new Headers.Field("Subject", this.subject))
			.toList());
		InboundMessage message = new InboundMessage(raw.digest(), raw.size(), this.received, raw.keywords(), headers,
				new ReversePath.Absent(), MessageId.parse("<" + this.messageId + ">").orElse(null), this.subject,
				EmailAddress.parse(this.from).map(List::of).orElse(List.of()), List.of(), ContentType.PLAIN, List.of(),
				this.body, null, List.of());
		return new ReceivedMessage(raw, message);
	}

}
