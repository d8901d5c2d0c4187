package org.inquirytriage.pipeline;

import java.time.Clock;

import org.inquirytriage.intake.MailboxAccounts;

/**
 * What every decision takes place in.
 *
 * @param mailboxes whose mail it is
 * @param identity who we are
 * @param answers hears of offices that answer
 * @param clock of the decisions
 */
public record Surroundings(MailboxAccounts mailboxes, ProgramIdentity identity, ForwardAnswers answers, Clock clock) {
}
