package org.inquirytriage.pipeline;

import java.time.Clock;

import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.message.EmailAddress;

/**
 * What every decision takes place in.
 *
 * @param mailboxes whose mail it is
 * @param identity who we are
 * @param answers hears of offices that answer
 * @param clock of the decisions
 */
public record Surroundings(MailboxAccounts mailboxes, ProgramIdentity identity, ForwardAnswers answers, Clock clock) {

	private static final EmailAddress NOT_SET = EmailAddress.of("program@example.org");

	/** The program's address, a made-up one as long as no mailbox is set. */
	public EmailAddress address() {
		return this.mailboxes.all().stream().findFirst().map(MailboxAccount::address).orElse(NOT_SET);
	}

}
