package org.inquirytriage.intake.spring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;

import org.inquirytriage.intake.LeaseLostException;
import org.inquirytriage.intake.MailboxUnavailableException;
import org.inquirytriage.intake.MailboxWatch;
import org.inquirytriage.intake.poll.MailboxPoller;
import org.inquirytriage.intake.poll.PollReport;
import org.inquirytriage.intake.upkeep.Hearing;
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
	 * @param told is told after each poll, and when it changes, whether something does
	 */
	record Polled(MailboxPoller poller, Duration interval, @Nullable MailboxWatch watch, Consumer<Hearing> told) {
	}

	@Override
	public void start() {
		this.scheduler.initialize();
		this.running = true;
		this.turns.forEach(Turns::start);
	}

	/**
	 * Has a mailbox read at once.
	 * @return what comes of it, or nothing when there is no mailbox of that name
	 */
	Optional<CompletableFuture<PollReport>> ask(String mailbox) {
		return this.turns.stream()
			.filter((each) -> each.poller.settings().mailbox().equals(mailbox))
			.findFirst()
			.map(Turns::ask);
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

		private final Consumer<Hearing> told;

		private CompletableFuture<PollReport> asked = new CompletableFuture<>();

		private Turns(Polled mailbox) {
			this.poller = mailbox.poller();
			this.interval = mailbox.interval();
			this.pauses = backOff().start();
			MailboxWatch watch = mailbox.watch();
			this.told = mailbox.told();
			this.listener = (watch != null)
					? new MailboxListener(this.poller.settings().mailbox(), watch, this::hint, this.told) : null;
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
			forgetNext();
			this.poller.close();
		}

		/** The scheduler would wait for a poll that is still to come. */
		private synchronized void forgetNext() {
			if (this.next != null) {
				this.next.cancel(false);
			}
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

		/** Somebody wants it read: by the next poll that begins. */
		private synchronized CompletableFuture<PollReport> ask() {
			hint();
			return this.asked;
		}

		@Override
		public void run() {
			Duration pause = poll(begin()) ? this.interval : Duration.ofMillis(this.pauses.nextBackOff());
			goOn(pause);
		}

		private synchronized CompletableFuture<PollReport> begin() {
			CompletableFuture<PollReport> answered = this.asked;
			this.asked = new CompletableFuture<>();
			this.next = null;
			this.hinted = false;
			return answered;
		}

		private synchronized void goOn(Duration pause) {
			this.next = schedule(this, this.hinted ? Duration.ZERO : pause);
		}

		private boolean poll(CompletableFuture<PollReport> asked) {
			String mailbox = this.poller.settings().mailbox();
			try {
				PollReport report = this.poller.poll();
				this.pauses = backOff().start();
				log(mailbox, report);
				follow(!report.readElsewhere());
				asked.complete(report);
				return true;
			}
			catch (LeaseLostException ex) {
				logger.info("{}: {}", mailbox, ex.getMessage());
				asked.completeExceptionally(ex);
				return true;
			}
			catch (MailboxUnavailableException ex) {
				logger.warn("{}: {}", mailbox, ex.getMessage());
				asked.completeExceptionally(ex);
				return false;
			}
			catch (RuntimeException ex) {
				// what a database says of a failure may quote the mail
				logger.error("{}: the poll failed ({})", mailbox, ex.getClass().getName());
				asked.completeExceptionally(ex);
				return false;
			}
			finally {
				this.told.accept((this.listener != null) ? this.listener.hearing() : Hearing.SWITCHED_OFF);
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
