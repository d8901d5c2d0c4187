package org.inquirytriage.intake.imap.client;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.Namespaces;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;

/**
 * Files messages on an IMAP server by UID: MOVE where the server offers it (RFC 6851),
 * else COPY, delete and UID EXPUNGE (RFC 4315), else a keyword. A plain EXPUNGE is never
 * sent: it would take away what somebody else has deleted.
 */
class ImapFiling {

	private static final String TRIAGED = "$Triaged";

	private static final Map<String, String> NAMES = Map.of("auto-reply", "Answered", "redirect", "Redirected",
			"escalate", "Escalated", "hold", "Held", "suppressed", "Suppressed", "quarantine", "Quarantined");

	private final IMAPFolder folder;

	private final ImapSettings settings;

	private final StepDeadline deadline;

	private final FilingFolders known;

	ImapFiling(IMAPFolder folder, ImapSettings settings, StepDeadline deadline, FilingFolders known) {
		this.folder = folder;
		this.settings = settings;
		this.deadline = deadline;
		this.known = known;
	}

	void file(Collection<Long> uids, String place) {
		if (this.settings.filing() == FilingStyle.NONE || uids.isEmpty()) {
			return;
		}
		try {
			file(ImapFolder.set(uids), uids.size(), place);
		}
		catch (MessageFetchException | MailboxUnavailableException ex) {
			this.known.forget();
			throw ex;
		}
	}

	private void file(String set, int count, String place) {
		this.deadline.run("file " + count + " messages", () -> {
			if (this.settings.filing() == FilingStyle.MOVE && canMove()) {
				move(set, folderOf(place));
			}
			else {
				mark(set, place);
			}
			return true;
		});
	}

	private boolean canMove() throws MessagingException {
		return (Boolean) this.folder
			.doCommand((protocol) -> protocol.hasCapability("MOVE") || protocol.hasCapability("UIDPLUS"));
	}

	private void move(String set, String target) throws MessagingException {
		this.folder.doCommand((protocol) -> {
			make(protocol, target);
			if (protocol.hasCapability("MOVE")) {
				command(protocol, "UID MOVE", set, mailbox(protocol, target));
				return true;
			}
			command(protocol, "UID COPY", set, mailbox(protocol, target));
			command(protocol, "UID STORE", set, atoms("+FLAGS.SILENT (\\Deleted)"));
			command(protocol, "UID EXPUNGE", set, new Argument());
			return true;
		});
	}

	private void make(IMAPProtocol protocol, String target) throws ProtocolException {
		if (this.known.isMade(target)) {
			return;
		}
		if (protocol.list("", target) == null) {
			protocol.create(target);
			subscribe(protocol, target);
		}
		this.known.made(target);
	}

	private static void subscribe(IMAPProtocol protocol, String target) throws ProtocolException {
		try {
			protocol.subscribe(target);
		}
		catch (CommandFailedException ex) {
			// a subscription only decides what mail programs show at first
			return;
		}
	}

	private void mark(String set, String place) throws MessagingException {
		Flags permanent = this.folder.getPermanentFlags();
		if (permanent == null || !(permanent.contains(Flags.Flag.USER) || permanent.contains(TRIAGED))) {
			throw new MessageFetchException("The mail server can neither move messages nor keep keywords");
		}
		String keywords = TRIAGED + " " + TRIAGED + "-" + place.toLowerCase(Locale.ROOT);
		this.folder.doCommand((protocol) -> {
			command(protocol, "UID STORE", set, atoms("+FLAGS.SILENT (" + keywords + ")"));
			return true;
		});
	}

	private static void command(IMAPProtocol protocol, String name, String set, Argument rest)
			throws ProtocolException {
		Argument arguments = new Argument();
		arguments.writeAtom(set);
		arguments.append(rest);
		Response[] responses = protocol.command(name, arguments);
		protocol.handleResult(responses[responses.length - 1]);
	}

	private static Argument atoms(String text) {
		Argument argument = new Argument();
		argument.writeAtom(text);
		return argument;
	}

	private static Argument mailbox(IMAPProtocol protocol, String name) {
		Argument argument = new Argument();
		if (protocol.supportsUtf8()) {
			argument.writeString(name, StandardCharsets.UTF_8);
		}
		else {
			argument.writeString(BASE64MailboxEncoder.encode(name));
		}
		return argument;
	}

	/**
	 * The folder of an end: under the filing folder, within the account's own namespace.
	 */
	private String folderOf(String place) throws MessagingException {
		return prefix() + this.settings.filingFolder() + this.folder.getSeparator() + NAMES.getOrDefault(place, place);
	}

	private String prefix() throws MessagingException {
		String kept = this.known.prefix();
		if (kept != null) {
			return kept;
		}
		String asked = (String) this.folder.doCommand((protocol) -> {
			Namespaces namespaces = protocol.hasCapability("NAMESPACE") ? protocol.namespace() : null;
			if (namespaces == null || namespaces.personal == null || namespaces.personal.length == 0) {
				return "";
			}
			return namespaces.personal[0].prefix;
		});
		this.known.prefix(asked);
		return asked;
	}

}
