package org.inquirytriage.platform;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.message.OutboundMessage;
import org.inquirytriage.message.OutboundMessage.AutoSubmitted;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.MessageIds;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.pipeline.ProgramIdentity;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.shadow.ReturnNotice;
import org.inquirytriage.tuning.shadow.ShadowRun;

/**
 * Puts into the outbox the mail that tells the staff on call that earlier models are in
 * force again. The outbox keeps one for each person, however often and on however many
 * machines this is done, and every page says it besides.
 */
final class MailedReturnNotice implements ReturnNotice {

	private final Outbox outbox;

	private final MailboxAccounts mailboxes;

	private final ProgramIdentity identity;

	private final MessageIds ids;

	private final Clock clock;

	MailedReturnNotice(Outbox outbox, MailboxAccounts mailboxes, ProgramIdentity identity, MessageIds ids,
			Clock clock) {
		this.outbox = outbox;
		this.mailboxes = mailboxes;
		this.identity = identity;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public void tell(ShadowRun run) {
		Optional<EmailAddress> from = this.mailboxes.all().stream().findFirst().map(MailboxAccount::address);
		from.ifPresent((address) -> this.identity.alertAddresses()
			.forEach((person) -> this.outbox.store(entry(run, address, person))));
	}

	private OutboxEntry entry(ShadowRun run, EmailAddress from, EmailAddress to) {
		String event = "shadow/" + run.number();
		OutboundMessage message = new OutboundMessage(this.ids.of(event, Action.SERVICE_ALERT, from, to),
				this.clock.instant(), from, this.identity.fromName(), to,
				"The program's models went back to an earlier version", text(run), null, List.of(),
				AutoSubmitted.GENERATED, TemplateLibrary.STAFF_LANGUAGE, null);
		return OutboxEntry.ready(UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString(),
				Action.SERVICE_ALERT, message);
	}

	private String text(ShadowRun run) {
		ShadowRun.End end = run.end();
		return """
				The models that were published last are not in force any more: they passed a limit.

				Why: %s.

				Earlier models decide again. Please look at what was answered meanwhile:
				%s/learning/models/shadow/%d
				""".formatted((end != null) ? end.reason() : "", this.identity.reviewUrl(), run.number());
	}

}
