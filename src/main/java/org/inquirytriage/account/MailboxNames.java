package org.inquirytriage.account;

import java.util.Collection;
import java.util.List;

/** The names of the mailboxes that people can be limited to. */
@FunctionalInterface
public interface MailboxNames {

	/** All of them, in the order of the settings. */
	List<String> all();

	/**
	 * Checks names that a setting holds, where there are mailboxes at all.
	 * @param setting the name of it
	 * @throws IllegalArgumentException naming the setting where one is no mailbox
	 */
	default void check(String setting, Collection<String> named) {
		List<String> all = all();
		named.stream().filter((name) -> !all.isEmpty() && !all.contains(name)).findFirst().ifPresent((name) -> {
			throw new IllegalArgumentException("The setting " + setting + " names " + name
					+ ", which is no mailbox; there are " + String.join(", ", all));
		});
	}

}
