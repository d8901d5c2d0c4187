package org.inquirytriage.intake.imap.client;

import java.time.Clock;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.inquirytriage.intake.Mailbox;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;
import org.inquirytriage.intake.OpenFolder;

/**
 * A folder on an IMAP server. One connection is kept from poll to poll; the folder is
 * selected anew each time, so that a rebuilt one shows its new UIDVALIDITY.
 */
public class ImapMailbox implements Mailbox {

	private final ImapSettings settings;

	private final Clock clock;

	private final ImapConnection connection;

	private final FilingFolders known = new FilingFolders();

	/** A folder that is connected to at the first opening. */
	public ImapMailbox(ImapSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.connection = new ImapConnection(settings);
	}

	@Override
	public OpenFolder open() {
		IMAPFolder folder = this.connection.open(this.settings.filing() == FilingStyle.NONE);
		StepDeadline deadline = this.connection.deadline();
		try {
			return deadline.run("open the folder " + this.settings.folder(),
					() -> new ImapFolder(folder, this.settings, deadline, this.known, this.clock));
		}
		catch (MessageFetchException ex) {
			close();
			throw new MailboxUnavailableException("The mail server does not describe the folder", ex);
		}
	}

	@Override
	public void close() {
		this.connection.cut();
	}

}
