package org.inquirytriage.intake.imap.client;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MailboxWatch;

/**
 * Listens to a folder by IDLE (RFC 2177) over a connection of its own. A clock renews the
 * command and cuts a connection that does not answer the renewal: a server that is gone
 * sends nothing, and so does one without new mail.
 */
public class ImapWatch implements MailboxWatch {

	/** RFC 2177 asks for less than 29 minutes; many networks forget sooner. */
	public static final Duration RENEWAL = Duration.ofMinutes(9);

	private static final ScheduledExecutorService CLOCK = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("imap-idle-clock").factory());

	private final ImapConnection connection;

	private final Duration renewal;

	private final Duration grace;

	private volatile boolean closed;

	/**
	 * A watch over a folder.
	 * @param settings of the folder
	 * @param renewal after which time the command is given anew
	 */
	public ImapWatch(ImapSettings settings, Duration renewal) {
		ImapSettings.Patience usual = settings.patience();
		this.renewal = renewal;
		this.grace = usual.reply();
		// while it listens, silence is no fault until the renewal
		this.connection = new ImapConnection(new ImapSettings(settings.server(), settings.folder(), FilingStyle.NONE,
				settings.filingFolder(), new ImapSettings.Patience(usual.connect(),
						renewal.plus(usual.reply()).plus(usual.reply()), usual.step())));
	}

	@Override
	public boolean listen(Runnable hint) {
		this.closed = false;
		IMAPFolder folder = this.connection.open(true);
		try {
			if (!(Boolean) folder.doCommand((protocol) -> protocol.hasCapability("IDLE"))) {
				return false;
			}
			hint.run();
			while (!this.closed) {
				folder.doCommand((protocol) -> idle(protocol, hint));
			}
			return true;
		}
		catch (MessagingException | RuntimeException ex) {
			throw new MailboxUnavailableException("The mail server cannot be listened to any more", ex);
		}
		finally {
			this.connection.cut();
		}
	}

	private boolean idle(IMAPProtocol protocol, Runnable hint) throws ProtocolException {
		protocol.idleStart();
		ScheduledFuture<?> renew = after(this.renewal, protocol::idleAbort);
		ScheduledFuture<?> cut = after(this.renewal.plus(this.grace), this.connection::cut);
		try {
			Response response = protocol.readIdleResponse();
			while (protocol.processIdleResponse(response)) {
				if (response instanceof IMAPResponse told && told.keyEquals("EXISTS")) {
					hint.run();
				}
				response = protocol.readIdleResponse();
			}
			return true;
		}
		finally {
			renew.cancel(false);
			cut.cancel(false);
		}
	}

	private static ScheduledFuture<?> after(Duration time, Runnable work) {
		return CLOCK.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		this.closed = true;
		this.connection.cut();
	}

}
