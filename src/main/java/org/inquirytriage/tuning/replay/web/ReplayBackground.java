package org.inquirytriage.tuning.replay.web;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where replays run; ends them with the service. */
class ReplayBackground implements AutoCloseable {

	private final ExecutorService one = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("replays").factory());

	void run(Runnable task) {
		this.one.execute(task);
	}

	@Override
	public void close() {
		this.one.shutdownNow();
	}

}
