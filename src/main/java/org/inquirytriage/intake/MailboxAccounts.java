package org.inquirytriage.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.message.EmailAddress;

/**
 * The mailboxes this service reads.
 *
 * @param all of them, in the order of the settings
 */
public record MailboxAccounts(List<MailboxAccount> all) {

	public MailboxAccounts {
		all = List.copyOf(all);
	}

	/** The mailbox of this name, or nothing. */
	public Optional<MailboxAccount> named(String name) {
		return this.all.stream().filter((account) -> account.name().equals(name)).findFirst();
	}

	/** Every address of ours: of each mailbox and its aliases. */
	public Set<EmailAddress> addresses() {
		return this.all.stream()
			.flatMap((account) -> Stream.concat(Stream.of(account.address()), account.aliases().stream()))
			.collect(Collectors.toUnmodifiableSet());
	}

}
