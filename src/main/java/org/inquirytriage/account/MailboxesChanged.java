package org.inquirytriage.account;

import java.util.Set;

/**
 * A person was limited to other mailboxes; published in the transaction that does it, so
 * that whoever keeps it keeps both or neither.
 *
 * @param account the name of the person's account
 * @param before the mailboxes until then, empty for all
 * @param after the mailboxes from now on, empty for all
 * @param by the account of whoever did it
 */
public record MailboxesChanged(String account, Set<String> before, Set<String> after, String by) {

	public MailboxesChanged {
		before = Set.copyOf(before);
		after = Set.copyOf(after);
	}

}
