package org.inquirytriage.intake.spring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;

import org.inquirytriage.intake.LeaseLostException;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MailboxWatch;
import org.inquirytriage.intake.poll.MailboxPoller;
import org.inquirytriage.intake.poll.PollReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Polls every mailbox at an interval, each in its own turn, so that one server that hangs
 * holds up no other; after a failure the pauses grow, with some chance in them.
 */
class MailboxPolling implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(MailboxPolling.class);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

	private static final int STOP_WITHIN_SECONDS = 10;

	private final List<Turns> turns;

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private volatile boolean running;

	MailboxPolling(List<Polled> mailboxes) {
		this.turns = mailboxes.stream().map(Turns::new).toList();
		this.scheduler.setThreadNamePrefix("intake-");
		this.scheduler.setPoolSize(Math.max(1, mailboxes.size()));
		this.scheduler.setWaitForTasksToCompleteOnShutdown(true);
		this.scheduler.setAwaitTerminationSeconds(STOP_WITHIN_SECONDS);
	}

	/**
	 * A mailbox and how it is read.
	 *
	 * @param poller reads it
	 * @param interval how often
	 * @param watch hears of new mail between two polls, null when nothing does
	 */
	record Polled(MailboxPoller poller, Duration interval, @Nullable MailboxWatch watch) {
	}

	@Override
	public void start() {
		this.scheduler.initialize();
		this.running = true;
		this.turns.forEach(Turns::start);
	}

	private @Nullable ScheduledFuture<?> schedule(Turns next, Duration pause) {
		if (!this.running) {
			return null;
		}
		try {
			return this.scheduler.schedule(next, this.scheduler.getClock().instant().plus(pause));
		}
		catch (TaskRejectedException ex) {
			logger.debug("Polling stops");
			return null;
		}
	}

	/**
	 * Cuts the connections of polls that run; what they have not stored yet comes again.
	 */
	@Override
	public void stop() {
		this.running = false;
		this.turns.forEach(Turns::stop);
		this.scheduler.shutdown();
		this.turns.forEach((each) -> release(each.poller));
	}

	private static void release(MailboxPoller poller) {
		try {
			poller.release();
		}
		catch (RuntimeException ex) {
			logger.warn("{}: another process can read on only once the lease has run out ({})",
					poller.settings().mailbox(), ex.getClass().getSimpleName());
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** The turns of one mailbox. */
	private final class Turns implements Runnable {

		private final MailboxPoller poller;

		private final Duration interval;

		private final @Nullable MailboxListener listener;

		private BackOffExecution pauses;

		private boolean readElsewhere;

		private @Nullable ScheduledFuture<?> next;

		private boolean hinted;

		private Turns(Polled mailbox) {
			this.poller = mailbox.poller();
			this.interval = mailbox.interval();
			this.pauses = backOff().start();
			MailboxWatch watch = mailbox.watch();
			this.listener = (watch != null) ? new MailboxListener(this.poller.settings().mailbox(), watch, this::hint)
					: null;
		}

		private ExponentialBackOff backOff() {
			ExponentialBackOff backOff = new ExponentialBackOff(this.interval.toMillis(), 2);
			backOff.setMaxInterval(Math.max(LONGEST_PAUSE.toMillis(), this.interval.toMillis()));
			backOff.setJitter(this.interval.toMillis() / 2);
			return backOff;
		}

		private synchronized void start() {
			this.next = schedule(this, Duration.ZERO);
			if (this.listener != null) {
				this.listener.start();
			}
		}

		private void stop() {
			if (this.listener != null) {
				this.listener.stop();
			}
			this.poller.close();
		}

		/** The server told of new mail: the next poll need not wait. */
		private synchronized void hint() {
			ScheduledFuture<?> waiting = this.next;
			if (waiting == null) {
				// it reads just now, and may have passed the new mail already
				this.hinted = true;
			}
			else if (waiting.cancel(false)) {
				this.next = schedule(this, Duration.ZERO);
			}
		}

		@Override
		public void run() {
			begin();
			Duration pause = poll() ? this.interval : Duration.ofMillis(this.pauses.nextBackOff());
			goOn(pause);
		}

		private synchronized void begin() {
			this.next = null;
			this.hinted = false;
		}

		private synchronized void goOn(Duration pause) {
			this.next = schedule(this, this.hinted ? Duration.ZERO : pause);
		}

		private boolean poll() {
			String mailbox = this.poller.settings().mailbox();
			try {
				PollReport report = this.poller.poll();
				this.pauses = backOff().start();
				log(mailbox, report);
				follow(!report.readElsewhere());
				return true;
			}
			catch (LeaseLostException ex) {
				logger.info("{}: {}", mailbox, ex.getMessage());
				return true;
			}
			catch (MailboxUnavailableException ex) {
				logger.warn("{}: {}", mailbox, ex.getMessage());
				return false;
			}
			catch (RuntimeException ex) {
				// what a database says of a failure may quote the mail
				logger.error("{}: the poll failed ({})", mailbox, ex.getClass().getName());
				return false;
			}
		}

		private void follow(boolean follow) {
			if (this.listener != null) {
				this.listener.follow(follow);
			}
		}

		private void log(String mailbox, PollReport report) {
			if (report.readElsewhere() && !this.readElsewhere) {
				logger.info("{}: another process reads this mailbox, or did until lately; its turn comes first",
						mailbox);
			}
			this.readElsewhere = report.readElsewhere();
			if (report.isEventful()) {
				logger.info("{}: {} new, {} copies, {} quarantined, {} to try again, {} left alone, {} filed", mailbox,
						report.opened(), report.copies(), report.quarantined(), report.failed(), report.old(),
						report.filed());
			}
		}

	}

}
