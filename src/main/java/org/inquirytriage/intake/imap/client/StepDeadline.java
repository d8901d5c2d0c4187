package org.inquirytriage.intake.imap.client;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MessageFetchException;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;

/**
 * Runs the steps of a conversation with a server, each within a deadline: a server that
 * sends a byte now and then never runs into a read timeout.
 */
class StepDeadline {

	private static final ScheduledExecutorService WATCH = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("imap-deadline").factory());

	private final RecordedSockets sockets;

	private final Duration longest;

	StepDeadline(RecordedSockets sockets, Duration longest) {
		this.sockets = sockets;
		this.longest = longest;
	}

	/**
	 * The result of a step.
	 * @param what the step, as in "could not ..."
	 * @throws MailboxUnavailableException when the connection is lost or the time is over
	 * @throws MessageFetchException when the server refuses only this step
	 */
	<T> T run(String what, Step<T> step) {
		ScheduledFuture<?> cut = WATCH.schedule(this.sockets::cut, this.longest.toMillis(), TimeUnit.MILLISECONDS);
		try {
			return step.run();
		}
		catch (FolderClosedException | StoreClosedException ex) {
			throw unavailable(what, ex);
		}
		catch (MessagingException ex) {
			throw new MessageFetchException("The mail server would not " + what, ex);
		}
		catch (RuntimeException ex) {
			// a reply that Jakarta Mail cannot read leaves the connection in disorder
			throw unavailable(what, ex);
		}
		finally {
			cut.cancel(false);
		}
	}

	private MailboxUnavailableException unavailable(String what, Exception cause) {
		this.sockets.cut();
		return new MailboxUnavailableException("The connection was lost; could not " + what, cause);
	}

	/** A step of a conversation with a server. */
	@FunctionalInterface
	interface Step<T> {

		T run() throws MessagingException;

	}

}
