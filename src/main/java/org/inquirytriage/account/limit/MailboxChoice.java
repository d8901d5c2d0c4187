package org.inquirytriage.account.limit;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an admin chose for a person in a form.
 *
 * @param within {@code some} for the mailboxes that are ticked, else all
 * @param mailbox the mailboxes that are ticked
 */
public record MailboxChoice(@Nullable String within, @Nullable List<String> mailbox) {

	private static final String SOME = "some";

	/** The mailboxes to limit the person to; empty for all. */
	public Set<String> chosen() {
		return (SOME.equals(this.within) && this.mailbox != null) ? Set.copyOf(this.mailbox) : Set.of();
	}

	/** Whether the person would be left without any mailbox, which is not all of them. */
	public boolean isNone() {
		return SOME.equals(this.within) && chosen().isEmpty();
	}

}
