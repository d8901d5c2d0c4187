package org.inquirytriage.intake;

import java.util.List;

import org.inquirytriage.message.EmailAddress;

/**
 * A mailbox of the program as the rest of the service knows it, without the means to sign
 * in.
 *
 * @param name in settings, logs and pages
 * @param address the program's address that its writers know
 * @param aliases other addresses that end in it
 * @param folder the folder that is read
 * @param mode how far automation goes
 */
public record MailboxAccount(String name, EmailAddress address, List<EmailAddress> aliases, String folder,
		MailboxMode mode) {

	public MailboxAccount {
		aliases = List.copyOf(aliases);
	}

}
