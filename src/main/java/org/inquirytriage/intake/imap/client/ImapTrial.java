package org.inquirytriage.intake.imap.client;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.inquirytriage.credential.TokenUnavailableException;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.upkeep.SignInTrial;
import org.inquirytriage.intake.upkeep.SignInTrial.Outcome;

/**
 * Tries to sign in and to open a folder, over a connection of its own that ends with the
 * trial. It opens for reading only, so that nothing changes on the server.
 */
public class ImapTrial {

	/** What a person waits for at a page. */
	public static final ImapSettings.Patience AT_A_PAGE = new ImapSettings.Patience(Duration.ofSeconds(8),
			Duration.ofSeconds(8), Duration.ofSeconds(20));

	private static final int DEEPEST_CAUSE = 20;

	/**
	 * What tells an outcome, the surest first: one failure is often wrapped in another.
	 */
	private static final List<Sign> SIGNS = List.of(new Sign(TokenUnavailableException.class, Outcome.NO_TOKEN),
			new Sign(FolderNotFoundException.class, Outcome.FOLDER_MISSING),
			new Sign(CertificateException.class, Outcome.NOT_TRUSTED),
			new Sign(CertPathBuilderException.class, Outcome.NOT_TRUSTED),
			new Sign(UnknownHostException.class, Outcome.NAME_NOT_FOUND),
			new Sign(SocketTimeoutException.class, Outcome.NO_ANSWER),
			new Sign(NoRouteToHostException.class, Outcome.NO_ANSWER),
			new Sign(ConnectException.class, Outcome.CONNECTION_REFUSED),
			new Sign(SSLException.class, Outcome.NOT_ENCRYPTED),
			new Sign(AuthenticationFailedException.class, Outcome.SIGN_IN_REFUSED));

	private final ImapSettings settings;

	/** A trial with the settings that a mailbox is read with. */
	public ImapTrial(ImapSettings settings, ImapSettings.Patience patience) {
		this.settings = new ImapSettings(settings.server(), settings.folder(), FilingStyle.NONE,
				settings.filingFolder(), patience);
	}

	/** Runs it once. */
	public SignInTrial run() {
		ImapConnection connection = new ImapConnection(this.settings);
		try {
			IMAPFolder folder = connection.open(true);
			return new SignInTrial(Outcome.SIGNED_IN,
					connection.deadline().run("count its messages", folder::getMessageCount), "");
		}
		catch (MailboxUnavailableException ex) {
			return SignInTrial.failed(outcome(ex), String.valueOf(ex.getMessage()));
		}
		finally {
			connection.cut();
		}
	}

	private static Outcome outcome(Throwable failure) {
		List<Throwable> causes = Stream.iterate(failure, (each) -> each != null, Throwable::getCause)
			.limit(DEEPEST_CAUSE)
			.toList();
		return SIGNS.stream()
			.filter((sign) -> causes.stream().anyMatch(sign.type()::isInstance))
			.findFirst()
			.map(Sign::outcome)
			.orElseGet(() -> byWords(causes.stream().map((each) -> String.valueOf(each.getMessage())).toList()));
	}

	/**
	 * For what has no type of its own: STARTTLS that is missing, and our own deadline.
	 */
	private static Outcome byWords(List<String> words) {
		if (words.stream().anyMatch((each) -> each.contains("STARTTLS"))) {
			return Outcome.NOT_ENCRYPTED;
		}
		return words.stream().anyMatch((each) -> each.contains("Socket closed")) ? Outcome.NO_ANSWER : Outcome.FAILED;
	}

	/**
	 * A kind of failure that tells an outcome.
	 *
	 * @param type of the failure
	 * @param outcome it tells
	 */
	private record Sign(Class<? extends Throwable> type, Outcome outcome) {
	}

}
