package org.inquirytriage.account.limit;

import java.util.List;
import java.util.Set;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.MailboxNames;
import org.inquirytriage.account.MailboxesChanged;
import org.inquirytriage.account.PasswordHash;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Limits people to mailboxes, each time kept among the changes by admins. */
public final class MailboxLimits {

	private final Accounts accounts;

	private final MailboxNames names;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transaction;

	/** The limits of accounts. */
	public MailboxLimits(Accounts accounts, MailboxNames names, ApplicationEventPublisher events,
			TransactionOperations transaction) {
		this.accounts = accounts;
		this.names = names;
		this.events = events;
		this.transaction = transaction;
	}

	/** The mailboxes to choose from. */
	public List<String> names() {
		return this.names.all();
	}

	/** Whether there are all of these mailboxes, besides those an account has already. */
	public boolean areThere(Set<String> mailboxes, Set<String> already) {
		return mailboxes.stream().allMatch((name) -> already.contains(name) || names().contains(name));
	}

	/**
	 * Adds an account that is limited from its first moment.
	 * @return false when the name is taken
	 */
	public boolean add(Account account, PasswordHash password, String by) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean added = this.accounts.add(account, password);
			if (added && account.isLimited()) {
				changed(account, Set.of(), account.mailboxes(), by);
			}
			return added;
		}));
	}

	/**
	 * Limits an account to some mailboxes, or to none where there are none.
	 * @param by the account of whoever does it
	 * @return false where it is so already
	 */
	public boolean limit(Account account, Set<String> mailboxes, String by) {
		if (account.mailboxes().equals(mailboxes)) {
			return false;
		}
		this.transaction.executeWithoutResult((status) -> {
			this.accounts.setMailboxes(account, mailboxes);
			changed(account, account.mailboxes(), mailboxes, by);
		});
		return true;
	}

	private void changed(Account account, Set<String> before, Set<String> after, String by) {
		this.events.publishEvent(new MailboxesChanged(account.name(), before, after, by));
	}

}
