package org.inquirytriage.account;

import java.util.List;

/** The names of the mailboxes that people can be limited to. */
@FunctionalInterface
public interface MailboxNames {

	/** All of them, in the order of the settings. */
	List<String> all();

}
