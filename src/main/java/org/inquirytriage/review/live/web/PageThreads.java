package org.inquirytriage.review.live.web;

import java.util.concurrent.Executor;

/** The threads that write to pages: one for each word, cheap and short. */
class PageThreads implements Executor {

	@Override
	public void execute(Runnable work) {
		Thread.ofVirtual().name("stream").start(work);
	}

}
