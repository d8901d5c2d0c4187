package org.inquirytriage.liaison.spring;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Does something again and again in a thread of its own, so that another system that
 * hangs holds nothing else up.
 */
class OwnSchedule implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(OwnSchedule.class);

	private final String name;

	private final Duration interval;

	private final Runnable work;

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private volatile boolean running;

	OwnSchedule(String name, Duration interval, Runnable work) {
		this.name = name;
		this.interval = interval;
		this.work = work;
	}

	@Override
	public void start() {
		this.scheduler.setThreadNamePrefix(this.name + "-");
		this.scheduler.setDaemon(true);
		this.scheduler.setErrorHandler((failure) -> LOG.warn("The {} is tried again later: {}", this.name,
				failure.getClass().getSimpleName()));
		this.scheduler.initialize();
		this.scheduler.scheduleWithFixedDelay(this.work, this.interval);
		this.running = true;
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
