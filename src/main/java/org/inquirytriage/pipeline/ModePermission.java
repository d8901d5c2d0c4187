package org.inquirytriage.pipeline;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.intake.MailboxMode;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.SendingPermission;
import org.inquirytriage.outbox.SendingState;

/**
 * Lets mail leave according to the mode of the mailbox that its inquiry came by, and to
 * the state of the whole service, which may be the stricter one.
 */
public final class ModePermission implements SendingPermission {

	private final Inquiries inquiries;

	private final MailboxAccounts mailboxes;

	private final SendingState state;

	public ModePermission(Inquiries inquiries, MailboxAccounts mailboxes, SendingState state) {
		this.inquiries = inquiries;
		this.mailboxes = mailboxes;
		this.state = state;
	}

	@Override
	public Verdict of(OutboxEntry entry) {
		MailboxMode mode = this.inquiries.find(InquiryId.of(entry.inquiryId()))
			.map(Inquiry::mailbox)
			.flatMap(this.mailboxes::named)
			.map(MailboxAccount::mode)
			.orElse(MailboxMode.RECEIVE_ONLY);
		return switch (mode) {
			case LIVE -> within(this.state.current().mode(), entry.action());
			case SHADOW -> Verdict.CANCEL;
			case RECEIVE_ONLY -> within(SendingState.Mode.RECEIVE_ONLY, entry.action());
		};
	}

	private static Verdict within(SendingState.Mode mode, Action action) {
		return mode.lets(action) ? Verdict.SEND : Verdict.WAIT;
	}

}
