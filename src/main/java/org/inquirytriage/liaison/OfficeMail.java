package org.inquirytriage.liaison;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.MessageId;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.office.Office;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.InquiryReference;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.reply.program.Programs;

/** Writes mail about an inquiry to offices and staff. */
public final class OfficeMail {

	private final Programs programs;

	private final MailboxAccounts mailboxes;

	private final ProgramIdentity identity;

	private final MessageIds messageIds;

	public OfficeMail(Programs programs, MailboxAccounts mailboxes, ProgramIdentity identity, MessageIds messageIds) {
		this.programs = programs;
		this.mailboxes = mailboxes;
		this.identity = identity;
		this.messageIds = messageIds;
	}

	/**
	 * The forward of an inquiry to an office; nothing when its mailbox is not set any
	 * more.
	 */
	public Optional<OutboxEntry> forward(Inquiry inquiry, Office office, Instant now) {
		String attached = office.policy().carriesMessage() ? inquiry.digest() : null;
		Program program = this.programs.in(inquiry.mailbox());
		Composed wording = program.composer().forward(office, reference(inquiry));
		return from(inquiry).map((from) -> {
			MessageId id = this.messageIds.of(inquiry.id().toString(), Action.FORWARD, from, office.email());
			return OutboxEntry
				.ready(inquiry.id().toString(), Action.FORWARD,
						new OutboundMessage(id, now, from, program.nameOr(this.identity.fromName()), office.email(),
								wording.subject(), wording.text(), null, List.of(), AutoSubmitted.GENERATED,
								TemplateLibrary.STAFF_LANGUAGE, attached))
				.worded(wording.template());
		});
	}

	/**
	 * A further alert about an inquiry; nothing when its mailbox is not set any more.
	 * @param round how often staff were called before
	 */
	public Optional<OutboundMessage> alert(Inquiry inquiry, EmailAddress to, int round, Instant now) {
		Program program = this.programs.in(inquiry.mailbox());
		Composed wording = program.composer().alert(reference(inquiry));
		return from(inquiry)
			.map((from) -> new OutboundMessage(this.messageIds.of(inquiry.id() + "/" + round, Action.ALERT, from, to),
					now, from, program.nameOr(this.identity.fromName()), to, wording.subject(), wording.text(), null,
					List.of(), AutoSubmitted.GENERATED, TemplateLibrary.STAFF_LANGUAGE, null));
	}

	/** How staff and offices find an inquiry. */
	public InquiryReference reference(Inquiry inquiry) {
		String id = inquiry.id().toString();
		return new InquiryReference(id, this.identity.reviewUrl() + "/inquiries/" + id);
	}

	private Optional<EmailAddress> from(Inquiry inquiry) {
		return this.mailboxes.named(inquiry.mailbox()).map((mailbox) -> mailbox.address());
	}

}
