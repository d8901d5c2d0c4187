package org.inquirytriage.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.office.Office;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.reply.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * Puts composed wording into messages, each with one recipient and an id that is the same
 * on every attempt.
 */
final class MailComposition {

	private final MessageIds messageIds;

	private final ProgramIdentity identity;

	MailComposition(MessageIds messageIds, ProgramIdentity identity) {
		this.messageIds = messageIds;
		this.identity = identity;
	}

	/**
	 * The outbox entries of one piece of wording: one for the writer or the office, one
	 * for each of the staff.
	 */
	List<OutboxEntry> entries(Outgoing outgoing, Case opened, Verdict verdict, @Nullable EmailAddress writer) {
		return switch (outgoing.to()) {
			case WRITER -> (writer == null) ? List.of() : List.of(toWriter(outgoing, opened, verdict, writer));
			case OFFICE -> forward(outgoing, opened, verdict.office());
			case STAFF -> this.identity.alertAddresses()
				.stream()
				.map((address) -> entry(outgoing, opened, address, null))
				.toList();
		};
	}

	private OutboxEntry toWriter(Outgoing outgoing, Case opened, Verdict verdict, EmailAddress writer) {
		InboundMessage message = opened.message();
		OutboundMessage reply = new OutboundMessage(id(outgoing.action(), opened, writer), opened.now(), opened.from(),
				fromName(opened), writer, outgoing.wording().subject(), outgoing.wording().text(), message.messageId(),
				message.thread(), AutoSubmitted.REPLIED, outgoing.wording().language(), null);
		return OutboxEntry
			.ready(opened.inquiryId(), outgoing.action(), reply, opened.now().plus(wait(outgoing.action())))
			.worded(outgoing.wording().template());
	}

	private Duration wait(Action action) {
		return switch (action.urgency()) {
			case USUAL -> this.identity.answerAfter();
			case AT_ONCE, SOON -> Duration.ZERO;
		};
	}

	private List<OutboxEntry> forward(Outgoing outgoing, Case opened, @Nullable Office office) {
		if (office == null) {
			return List.of();
		}
		String attached = office.policy().carriesMessage() ? opened.message().digest() : null;
		return List.of(entry(outgoing, opened, office.email(), attached));
	}

	private OutboxEntry entry(Outgoing outgoing, Case opened, EmailAddress to, @Nullable String attached) {
		OutboundMessage message = new OutboundMessage(id(outgoing.action(), opened, to), opened.now(), opened.from(),
				fromName(opened), to, outgoing.wording().subject(), outgoing.wording().text(), null, List.of(),
				AutoSubmitted.GENERATED, "en", attached);
		return OutboxEntry.ready(opened.inquiryId(), outgoing.action(), message).worded(outgoing.wording().template());
	}

	private String fromName(Case opened) {
		return opened.program().nameOr(this.identity.fromName());
	}

	private MessageId id(Action action, Case opened, EmailAddress to) {
		return this.messageIds.of(opened.inquiryId(), action, opened.from(), to);
	}

	/**
	 * An inquiry as it is being decided.
	 *
	 * @param inquiryId its id
	 * @param message as it was received
	 * @param from the program's address that it was sent to
	 * @param program that it was sent to
	 * @param now the moment of the decision
	 */
	record Case(String inquiryId, InboundMessage message, EmailAddress from, Program program, Instant now) {
	}

}
