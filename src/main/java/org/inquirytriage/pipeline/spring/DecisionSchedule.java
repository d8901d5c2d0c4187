package org.inquirytriage.pipeline.spring;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.inquirytriage.pipeline.InquiryProcessing;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Decides the waiting inquiries at an interval and whenever a transaction that stored a
 * message has committed, in threads of its own: a storm of mail holds no other task of
 * the service up.
 */
class DecisionSchedule implements SmartLifecycle {

	private static final int STOP_WITHIN_SECONDS = 10;

	private final InquiryProcessing processing;

	private final Duration interval;

	private final int threads;

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private final AtomicBoolean woken = new AtomicBoolean();

	private volatile boolean running;

	DecisionSchedule(InquiryProcessing processing, Duration interval, int threads) {
		this.processing = processing;
		this.interval = interval;
		this.threads = threads;
		this.scheduler.setThreadNamePrefix("decision-");
		this.scheduler.setPoolSize(threads);
		// a file of H2 is closed under whoever is interrupted
		this.scheduler.setWaitForTasksToCompleteOnShutdown(true);
		this.scheduler.setAwaitTerminationSeconds(STOP_WITHIN_SECONDS);
	}

	@Override
	public void start() {
		this.scheduler.initialize();
		this.running = true;
		this.scheduler.scheduleWithFixedDelay(this::run, this.interval);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void wakeOn(MessageStored event) {
		if (!this.running || !this.woken.compareAndSet(false, true)) {
			return;
		}
		try {
			for (int thread = 0; thread < this.threads; thread++) {
				this.scheduler.execute(this::run);
			}
		}
		catch (TaskRejectedException ex) {
			// it stops; the next start decides what waits
			this.woken.set(false);
		}
	}

	private void run() {
		this.woken.set(false);
		this.processing.decideDue(this::isRunning);
	}

	@Override
	public void stop() {
		this.running = false;
		this.scheduler.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
