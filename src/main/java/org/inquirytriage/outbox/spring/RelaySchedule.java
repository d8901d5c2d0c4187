package org.inquirytriage.outbox.spring;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.inquirytriage.outbox.EntryStored;
import org.inquirytriage.outbox.relay.Courier;
import org.inquirytriage.outbox.relay.Deliveries;
import org.inquirytriage.outbox.relay.OutboxRelay;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the relay at an interval and whenever a transaction that stored something has
 * committed, in threads of its own: no other task of the service can hold mail up.
 */
class RelaySchedule implements SmartLifecycle {

	private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

	private final OutboxProperties settings;

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private final ThreadPoolTaskExecutor senders = new ThreadPoolTaskExecutor();

	private final OutboxRelay relay;

	private final AtomicBoolean woken = new AtomicBoolean();

	private volatile boolean running;

	RelaySchedule(Deliveries deliveries, Courier courier, OutboxProperties settings) {
		this.settings = settings;
		this.scheduler.setThreadNamePrefix("outbox-relay-");
		this.scheduler.setPoolSize(2);
		this.senders.setThreadNamePrefix("outbox-sender-");
		this.senders.setCorePoolSize(settings.senders());
		this.senders.setWaitForTasksToCompleteOnShutdown(true);
		this.senders.setAwaitTerminationMillis(settings.stopWithin().toMillis());
		this.relay = new OutboxRelay(deliveries, courier, this.senders, settings.senders());
	}

	@Override
	public void start() {
		this.senders.initialize();
		this.scheduler.initialize();
		this.running = true;
		this.scheduler.scheduleWithFixedDelay(this::run, this.settings.interval());
		this.scheduler.scheduleWithFixedDelay(this.relay::prolongHolds, SIGN_OF_LIFE);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void wakeOn(EntryStored event) {
		if (!this.running || !this.woken.compareAndSet(false, true)) {
			return;
		}
		try {
			this.scheduler.execute(this::run);
		}
		catch (TaskRejectedException ex) {
			// it stops; the next start looks through the outbox
			this.woken.set(false);
		}
	}

	private void run() {
		this.woken.set(false);
		try {
			this.relay.run();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.scheduler.shutdown();
		this.senders.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
