package org.inquirytriage.pipeline;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.SendingPermission;

/** Lets mail leave according to the mode of the mailbox that its inquiry came by. */
public final class ModePermission implements SendingPermission {

	private final Inquiries inquiries;

	private final MailboxAccounts mailboxes;

	public ModePermission(Inquiries inquiries, MailboxAccounts mailboxes) {
		this.inquiries = inquiries;
		this.mailboxes = mailboxes;
	}

	@Override
	public Verdict of(OutboxEntry entry) {
		MailboxMode mode = this.inquiries.find(InquiryId.of(entry.inquiryId()))
			.map(Inquiry::mailbox)
			.flatMap(this.mailboxes::named)
			.map(MailboxAccount::mode)
			.orElse(MailboxMode.RECEIVE_ONLY);
		return switch (mode) {
			case LIVE -> Verdict.SEND;
			case SHADOW -> Verdict.CANCEL;
			// Staff are called even while nothing else leaves.
			case RECEIVE_ONLY -> switch (entry.action()) {
				case ALERT, REMINDER, DIGEST -> Verdict.SEND;
				case ANSWER, PERSON_ANSWER, CORRECTION, REDIRECT_NOTICE, EMERGENCY_NOTICE, SELF_HARM_NOTICE,
						HOLDING_NOTICE, FORWARD ->
					Verdict.WAIT;
			};
		};
	}

}
