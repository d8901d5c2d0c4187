package org.inquirytriage.review.live.web;

import java.time.Duration;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.inquirytriage.review.live.OpenPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Looks each second for what changed, and ends the streams with their sessions and before
 * the web server stops, which would wait for them.
 */
class StreamSchedule implements SmartLifecycle, HttpSessionListener {

	private static final Logger LOG = LoggerFactory.getLogger(StreamSchedule.class);

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private final OpenPages pages;

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private volatile boolean running;

	StreamSchedule(OpenPages pages) {
		this.pages = pages;
	}

	@Override
	public void start() {
		this.scheduler.setThreadNamePrefix("stream-");
		this.scheduler.setDaemon(true);
		this.scheduler.setErrorHandler((failure) -> LOG.warn("What changed could not be looked up for open pages: {}",
				failure.getClass().getSimpleName()));
		this.scheduler.initialize();
		this.pages.open();
		this.scheduler.scheduleWithFixedDelay(this.pages::round, INTERVAL);
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.scheduler.shutdown();
		this.pages.close();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Stops before everything else, the web server included. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE;
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent event) {
		this.pages.endSession(event.getSession().getId());
	}

}
