package org.inquirytriage.pipeline;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.screening.ScreeningPolicy;

/**
 * What every decision takes place in.
 *
 * @param mailboxes whose mail it is
 * @param programs behind them
 * @param identity who we are
 * @param answers hears of offices that answer
 * @param clock of the decisions
 */
public record Surroundings(MailboxAccounts mailboxes, Programs programs, ProgramIdentity identity,
		ForwardAnswers answers, Clock clock) {

	private static final int MOST_RECIPIENTS = 20;

	private static final EmailAddress NOT_SET = EmailAddress.of("program@example.org");

	/** The address of a mailbox, a made-up one where there is none of the name. */
	EmailAddress address(String mailbox) {
		return this.mailboxes.named(mailbox).map(MailboxAccount::address).orElse(NOT_SET);
	}

	/** What screening must know of our own mail system. */
	public ScreeningPolicy policy() {
		Set<EmailAddress> own = this.mailboxes.addresses();
		Set<String> domains = own.stream().map(EmailAddress::domain).collect(Collectors.toUnmodifiableSet());
		return new ScreeningPolicy(own, domains, this.identity.authenticationServers(), MOST_RECIPIENTS);
	}

}
