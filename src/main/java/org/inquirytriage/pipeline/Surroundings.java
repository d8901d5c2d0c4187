package org.inquirytriage.pipeline;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.intake.MailboxAccount;
import org.inquirytriage.intake.MailboxAccounts;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.screening.ScreeningPolicy;

/**
 * What every decision takes place in.
 *
 * @param mailboxes whose mail it is
 * @param identity who we are
 * @param answers hears of offices that answer
 * @param clock of the decisions
 */
public record Surroundings(MailboxAccounts mailboxes, ProgramIdentity identity, ForwardAnswers answers, Clock clock) {

	private static final int MOST_RECIPIENTS = 20;

	private static final EmailAddress NOT_SET = EmailAddress.of("program@example.org");

	/** The program's address, a made-up one as long as no mailbox is set. */
	public EmailAddress address() {
		return this.mailboxes.all().stream().findFirst().map(MailboxAccount::address).orElse(NOT_SET);
	}

	/** What screening must know of our own mail system. */
	public ScreeningPolicy policy() {
		Set<EmailAddress> own = this.mailboxes.addresses();
		Set<String> domains = own.stream().map(EmailAddress::domain).collect(Collectors.toUnmodifiableSet());
		return new ScreeningPolicy(own, domains, this.identity.authenticationServers(), MOST_RECIPIENTS);
	}

}
