package org.inquirytriage.review.live.web;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.inquirytriage.review.live.OpenPage.Line;
import org.inquirytriage.review.live.OpenPage.Word;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The line to a page as server-sent events. It writes in threads of its own, at most two
 * at a time, so that a browser that does not read holds nobody else up.
 */
class EmitterLine implements Line {

	private final SseEmitter emitter;

	private final Executor threads;

	private final AtomicReference<@Nullable Word> unsent = new AtomicReference<>();

	private final ReentrantLock writing = new ReentrantLock();

	EmitterLine(SseEmitter emitter, Executor threads) {
		this.emitter = emitter;
		this.threads = threads;
	}

	@Override
	public void say(Word word) {
		Word before = this.unsent.getAndUpdate((now) -> (now != null && now.compareTo(word) > 0) ? now : word);
		if (before == null) {
			this.threads.execute(this::send);
		}
	}

	@Override
	public void end() {
		this.threads.execute(() -> {
			send();
			this.emitter.complete();
		});
	}

	private void send() {
		this.writing.lock();
		try {
			Word word = this.unsent.getAndSet(null);
			if (word != null) {
				this.emitter.send(SseEmitter.event().data(word.name().toLowerCase(Locale.ROOT)));
			}
		}
		catch (IOException | IllegalStateException ex) {
			// The page is gone, of which the emitter is told by the server as well.
			this.emitter.complete();
		}
		finally {
			this.writing.unlock();
		}
	}

}
