package org.inquirytriage.intake.spring;

import java.time.Duration;
import java.util.function.Consumer;

import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MailboxWatch;
import org.inquirytriage.intake.upkeep.Hearing;
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

	private final Consumer<Hearing> told;

	private final BackOff pauses;

	private BackOffExecution pause;

	private boolean running;

	private boolean wanted;

	private volatile Hearing hearing = Hearing.NOT_YET;

	/**
	 * A listener that waits until it is told to listen.
	 * @param mailbox the mailbox's name
	 * @param watch hears of new mail
	 * @param hint runs when there may be some
	 * @param told is told when hearing changes
	 */
	MailboxListener(String mailbox, MailboxWatch watch, Runnable hint, Consumer<Hearing> told) {
		this.mailbox = mailbox;
		this.watch = watch;
		this.hint = hint;
		this.told = told;
		ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
		backOff.setMaxInterval(LONGEST_PAUSE.toMillis());
		this.pauses = backOff;
		this.pause = backOff.start();
	}

	/** Whether it hears of new mail now. */
	Hearing hearing() {
		return this.hearing;
	}

	private void become(Hearing state) {
		if (this.hearing != state) {
			this.hearing = state;
			this.told.accept(state);
		}
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
					become(Hearing.NOT_OFFERED);
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
			boolean offered = this.watch.listen(this::pass);
			become(Hearing.NOT_YET);
			return offered;
		}
		catch (MailboxUnavailableException ex) {
			become(Hearing.BROKEN);
			pauseAfter(ex);
			return true;
		}
	}

	private void pass() {
		this.pause = this.pauses.start();
		become(Hearing.LISTENING);
		this.hint.run();
	}

	private synchronized void pauseAfter(MailboxUnavailableException failure) throws InterruptedException {
		if (this.running && this.wanted) {
			logger.debug("{}: {}", this.mailbox, failure.getMessage());
			wait(this.pause.nextBackOff());
		}
	}

}
