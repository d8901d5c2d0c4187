package org.inquirytriage.intake.imap.client;

import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.inquirytriage.credential.Credential;
import org.inquirytriage.credential.Secret;
import org.inquirytriage.credential.TokenUnavailableException;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an IMAP server, signed in, that is made when it is needed and kept.
 */
class ImapConnection {

	private static final String PREFIX = "mail.imap.";

	private static final int LONGEST_REPLY = 200;

	private static final int DEEPEST_CAUSE = 10;

	private final ImapSettings settings;

	private final RecordedSockets sockets = new RecordedSockets();

	private final StepDeadline deadline;

	private final Session session;

	private volatile @Nullable Store store;

	ImapConnection(ImapSettings settings) {
		this.settings = settings;
		this.deadline = new StepDeadline(this.sockets, settings.patience().step());
		this.session = Session.getInstance(properties());
	}

	private Properties properties() {
		ImapSettings.Server server = this.settings.server();
		ImapSettings.Patience patience = this.settings.patience();
		Properties properties = new Properties();
		properties.put(PREFIX + "connectiontimeout", Long.toString(patience.connect().toMillis()));
		properties.put(PREFIX + "timeout", Long.toString(patience.reply().toMillis()));
		properties.put(PREFIX + "writetimeout", Long.toString(patience.reply().toMillis()));
		properties.put(PREFIX + "peek", "true");
		properties.put(PREFIX + "connectionpoolsize", "1");
		properties.put(PREFIX + "allowreadonlyselect", "true");
		properties.put(PREFIX + "socketFactory", this.sockets);
		properties.put(PREFIX + "socketFactory.fallback", "false");
		properties.put(PREFIX + "ssl.socketFactory",
				new RecordedTls(
						(server.tls() != null) ? server.tls() : (SSLSocketFactory) SSLSocketFactory.getDefault(),
						this.sockets));
		properties.put(PREFIX + "ssl.checkserveridentity", "true");
		properties.put(PREFIX + "ssl.enable", Boolean.toString(server.security() == Security.TLS));
		properties.put(PREFIX + "starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
		properties.put(PREFIX + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
		if (server.credential() instanceof Credential.Token) {
			properties.putAll(TokenStore.PROPERTIES);
		}
		return properties;
	}

	/** The watch over the steps of the conversation. */
	StepDeadline deadline() {
		return this.deadline;
	}

	/**
	 * Opens the folder of the settings.
	 * @throws MailboxUnavailableException when the server cannot be reached, refuses, or
	 * does not answer in time
	 */
	IMAPFolder open(boolean readOnly) {
		try {
			return this.deadline.run("open the folder " + this.settings.folder(), () -> {
				Folder folder = connected().getFolder(this.settings.folder());
				folder.open(readOnly ? Folder.READ_ONLY : Folder.READ_WRITE);
				return (IMAPFolder) folder;
			});
		}
		catch (MessageFetchException ex) {
			cut();
			throw new MailboxUnavailableException(reason(ex.getCause()), ex);
		}
	}

	/**
	 * Runs a step on the account as a whole.
	 * @param what the step, as in "could not ..."
	 */
	<T> T run(String what, AccountStep<T> step) {
		return this.deadline.run(what, () -> step.on(connected()));
	}

	/** A step on an account. */
	@FunctionalInterface
	interface AccountStep<T> {

		T on(Store store) throws MessagingException;

	}

	private Store connected() throws MessagingException {
		Store kept = this.store;
		if (kept != null && kept.isConnected()) {
			return kept;
		}
		cut();
		Store fresh = signedIn(this.settings.server().credential());
		this.store = fresh;
		return fresh;
	}

	/**
	 * Signs in; an access token that is refused is replaced once (RFC 7628 section
	 * 3.2.3).
	 */
	private Store signedIn(Credential credential) throws MessagingException {
		Secret first = current(credential);
		try {
			return signedIn(first);
		}
		catch (AuthenticationFailedException ex) {
			if (!credential.refused(first)) {
				throw ex;
			}
			this.sockets.cut();
			return signedIn(current(credential));
		}
	}

	private Store signedIn(Secret secret) throws MessagingException {
		ImapSettings.Server server = this.settings.server();
		Store fresh = (server.credential() instanceof Credential.Token) ? new TokenStore(this.session)
				: this.session.getStore("imap");
		fresh.connect(server.host(), server.port(), server.username(), secret.reveal());
		return fresh;
	}

	private static Secret current(Credential credential) throws MessagingException {
		try {
			return credential.current();
		}
		catch (TokenUnavailableException ex) {
			throw new MessagingException("There is no access token", ex);
		}
	}

	private String reason(@Nullable Throwable cause) {
		ImapSettings.Server server = this.settings.server();
		if (cause instanceof AuthenticationFailedException) {
			return "The mail server " + server.host() + " refused the sign-in: " + words(cause);
		}
		if (cause instanceof FolderNotFoundException) {
			return "The mail server " + server.host() + " has no folder " + this.settings.folder();
		}
		return "The mail server " + server.host() + ":" + server.port()
				+ " could not be reached or did not open the folder: " + words(root(cause));
	}

	private static @Nullable Throwable root(@Nullable Throwable failure) {
		Throwable root = failure;
		for (int depth = 0; depth < DEEPEST_CAUSE && root != null && root.getCause() != null; depth++) {
			root = root.getCause();
		}
		return root;
	}

	/** What is said about the connection or the account; no mail was asked for yet. */
	private static String words(@Nullable Throwable cause) {
		String words = (cause != null) ? String.valueOf(cause.getMessage()) : "no reason was given";
		String oneLine = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (oneLine.length() > LONGEST_REPLY) ? oneLine.substring(0, LONGEST_REPLY) : oneLine;
	}

	/**
	 * Cuts the connection: a farewell to a server that is stuck would get stuck as well.
	 */
	void cut() {
		this.store = null;
		this.sockets.cut();
	}

}
