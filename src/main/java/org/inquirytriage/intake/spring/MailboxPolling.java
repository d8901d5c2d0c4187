package org.inquirytriage.intake.spring;

import java.time.Duration;
import java.util.List;

import org.inquirytriage.intake.LeaseLostException;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.poll.MailboxPoller;
import org.inquirytriage.intake.poll.PollReport;
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

	private final List<MailboxPoller> pollers;

	private final Duration interval;

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private volatile boolean running;

	MailboxPolling(List<MailboxPoller> pollers, Duration interval) {
		this.pollers = List.copyOf(pollers);
		this.interval = interval;
		this.scheduler.setThreadNamePrefix("intake-");
		this.scheduler.setPoolSize(Math.max(1, pollers.size()));
		this.scheduler.setWaitForTasksToCompleteOnShutdown(true);
		this.scheduler.setAwaitTerminationSeconds(STOP_WITHIN_SECONDS);
	}

	@Override
	public void start() {
		this.scheduler.initialize();
		this.running = true;
		this.pollers.forEach((poller) -> schedule(new Turns(poller), Duration.ZERO));
	}

	private void schedule(Turns turns, Duration pause) {
		if (!this.running) {
			return;
		}
		try {
			this.scheduler.schedule(turns, this.scheduler.getClock().instant().plus(pause));
		}
		catch (TaskRejectedException ex) {
			logger.debug("Polling stops");
		}
	}

	/**
	 * Cuts the connections of polls that run; what they have not stored yet comes again.
	 */
	@Override
	public void stop() {
		this.running = false;
		this.pollers.forEach(MailboxPoller::close);
		this.scheduler.shutdown();
		this.pollers.forEach(MailboxPolling::release);
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

		private BackOffExecution pauses;

		private boolean readElsewhere;

		private Turns(MailboxPoller poller) {
			this.poller = poller;
			this.pauses = backOff().start();
		}

		private ExponentialBackOff backOff() {
			ExponentialBackOff backOff = new ExponentialBackOff(MailboxPolling.this.interval.toMillis(), 2);
			backOff.setMaxInterval(Math.max(LONGEST_PAUSE.toMillis(), MailboxPolling.this.interval.toMillis()));
			backOff.setJitter(MailboxPolling.this.interval.toMillis() / 2);
			return backOff;
		}

		@Override
		public void run() {
			Duration pause = poll() ? MailboxPolling.this.interval : Duration.ofMillis(this.pauses.nextBackOff());
			schedule(this, pause);
		}

		private boolean poll() {
			String mailbox = this.poller.settings().mailbox();
			try {
				PollReport report = this.poller.poll();
				this.pauses = backOff().start();
				log(mailbox, report);
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
