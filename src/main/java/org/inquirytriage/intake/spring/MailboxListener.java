package org.inquirytriage.intake.spring;

import java.time.Duration;

import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MailboxWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Keeps listening to one mailbox in a thread of its own, while this process is the one
 * that reads it.
 */
class MailboxListener {

	private static final Logger logger = LoggerFactory.getLogger(MailboxListener.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

	private final String mailbox;

	private final MailboxWatch watch;

	private final Runnable hint;

	private final BackOff pauses;

	private BackOffExecution pause;

	private boolean running;

	private boolean wanted;

	MailboxListener(String mailbox, MailboxWatch watch, Runnable hint) {
		this.mailbox = mailbox;
		this.watch = watch;
		this.hint = hint;
		ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
		backOff.setMaxInterval(LONGEST_PAUSE.toMillis());
		this.pauses = backOff;
		this.pause = backOff.start();
	}

	synchronized void start() {
		if (!this.running) {
			this.running = true;
			Thread.ofPlatform().daemon().name("intake-idle-" + this.mailbox).start(this::run);
		}
	}

	/** Listens from now on, or no more. */
	synchronized void follow(boolean follow) {
		if (this.wanted != follow) {
			this.wanted = follow;
			notifyAll();
			if (!follow) {
				this.watch.close();
			}
		}
	}

	synchronized void stop() {
		this.running = false;
		notifyAll();
		this.watch.close();
	}

	private void run() {
		try {
			while (isToListen()) {
				if (!listen()) {
					logger.info("{}: the mail server tells of no new mail by itself; it is only polled", this.mailbox);
					return;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized boolean isToListen() throws InterruptedException {
		while (this.running && !this.wanted) {
			wait();
		}
		return this.running;
	}

	private boolean listen() throws InterruptedException {
		try {
			return this.watch.listen(this::pass);
		}
		catch (MailboxUnavailableException ex) {
			pauseAfter(ex);
			return true;
		}
	}

	private void pass() {
		this.pause = this.pauses.start();
		this.hint.run();
	}

	private synchronized void pauseAfter(MailboxUnavailableException failure) throws InterruptedException {
		if (this.running && this.wanted) {
			logger.debug("{}: {}", this.mailbox, failure.getMessage());
			wait(this.pause.nextBackOff());
		}
	}

}
