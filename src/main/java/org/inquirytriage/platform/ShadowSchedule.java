package org.inquirytriage.platform;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Has models decide in shadow again and again, in a thread of its own and of low
 * priority: mail goes first.
 */
class ShadowSchedule implements SmartLifecycle {

	private static final Duration INTERVAL = Duration.ofSeconds(10);

	private static final int STOP_WITHIN_SECONDS = 10;

	private static final Logger LOG = LoggerFactory.getLogger(ShadowSchedule.class);

	private final List<Consumer<BooleanSupplier>> works;

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private volatile boolean running;

	/**
	 * A schedule.
	 * @param works that are done in this order, each whatever became of those before; it
	 * is told whether it may go on
	 */
	ShadowSchedule(List<Consumer<BooleanSupplier>> works) {
		this.works = List.copyOf(works);
	}

	@Override
	public void start() {
		this.scheduler.setThreadNamePrefix("shadow-");
		this.scheduler.setThreadPriority(Thread.MIN_PRIORITY);
		this.scheduler.setDaemon(true);
		// Interrupted, a thread that reads or writes a file of H2 closes it for all.
		this.scheduler.setWaitForTasksToCompleteOnShutdown(true);
		this.scheduler.setAwaitTerminationSeconds(STOP_WITHIN_SECONDS);
		this.scheduler.setErrorHandler(ShadowSchedule::failed);
		this.scheduler.initialize();
		this.running = true;
		this.scheduler.scheduleWithFixedDelay(this::run, INTERVAL);
	}

	/** Does each work once. */
	void run() {
		for (Consumer<BooleanSupplier> work : this.works) {
			try {
				work.accept(this::isRunning);
			}
			catch (RuntimeException ex) {
				failed(ex);
			}
		}
	}

	private static void failed(Throwable failure) {
		LOG.warn("The shadow is tried again later: {}", failure.getClass().getSimpleName());
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
