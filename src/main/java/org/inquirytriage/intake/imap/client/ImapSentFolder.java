package org.inquirytriage.intake.imap.client;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;
import org.inquirytriage.message.MessageId;

/**
 * The folder for sent mail on an IMAP server: one of a name, or the one that the server
 * marks with {@code \\Sent} (RFC 6154).
 */
public class ImapSentFolder implements AutoCloseable {

	/** Stands in the settings for whichever folder the server marks. */
	public static final String MARKED = "\\Sent";

	private final ImapSettings settings;

	private final ImapConnection connection;

	/** A folder that is connected to when it is needed. */
	public ImapSentFolder(ImapSettings settings) {
		this.settings = settings;
		this.connection = new ImapConnection(settings);
	}

	/**
	 * Puts a message there, seen, unless one with its id is there already.
	 * @throws MailboxUnavailableException when the server cannot be reached or refuses
	 */
	public synchronized void keep(MessageId id, byte[] raw) {
		try {
			this.connection.run("keep a copy of sent mail", (store) -> {
				Folder folder = folder(store);
				folder.open(Folder.READ_WRITE);
				try {
					if (folder.search(new MessageIDTerm(id.bracketed())).length == 0) {
						MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
								new ByteArrayInputStream(raw));
						message.setFlag(Flags.Flag.SEEN, true);
						folder.appendMessages(new Message[] { message });
					}
				}
				finally {
					folder.close(false);
				}
				return true;
			});
		}
		catch (MessageFetchException ex) {
			this.connection.cut();
			throw new MailboxUnavailableException(
					(ex.getCause() instanceof FolderNotFoundException) ? "The mail server marks no folder for sent mail"
							: "The mail server would not keep a copy of sent mail",
					ex);
		}
	}

	private Folder folder(Store store) throws MessagingException {
		if (!this.settings.folder().equals(MARKED)) {
			Folder named = store.getFolder(this.settings.folder());
			if (!named.exists()) {
				named.create(Folder.HOLDS_MESSAGES);
			}
			return named;
		}
		for (Folder folder : store.getDefaultFolder().list("*")) {
			if (List.of(((IMAPFolder) folder).getAttributes()).contains(MARKED)) {
				return folder;
			}
		}
		throw new FolderNotFoundException(store.getDefaultFolder(), "no folder is marked");
	}

	@Override
	public void close() {
		this.connection.cut();
	}

}
