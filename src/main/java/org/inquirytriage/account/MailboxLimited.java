package org.inquirytriage.account;

import java.util.Set;

/** Somebody who has signed in and may be limited to some mailboxes. */
public interface MailboxLimited {

	/** The names of these mailboxes; empty for all. */
	Set<String> mailboxes();

}
