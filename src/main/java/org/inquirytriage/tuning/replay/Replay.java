package org.inquirytriage.tuning.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.inquirytriage.tuning.replay.Comparison.Outcomes;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages that came before through what decides live and through a candidate, and
 * tells what would change. Nothing is stored or sent.
 */
public final class Replay {

	private static final int PAGE = 64;

	private final int threads;

	/**
	 * A replay.
	 * @param threads that decide at a time, each after all others that do something
	 */
	public Replay(int threads) {
		this.threads = threads;
	}

	/** Hears how far a replay got. */
	@FunctionalInterface
	public interface Progress {

		/**
		 * Hears it.
		 * @param seen how many messages were looked at
		 * @return whether it shall go on
		 */
		boolean goesOn(long seen);

	}

	/**
	 * What would change.
	 * @param comparison of what is with what would be
	 */
	public ReplayResult run(StoredMessages messages, Comparison comparison, Progress progress) {
		Tally tally = new Tally();
		try (ExecutorService pool = Executors.newFixedThreadPool(this.threads, Replay::thread)) {
			List<StoredMessage> page = messages.page(null, PAGE);
			while (!page.isEmpty()) {
				for (Future<Seen> decided : pool.invokeAll(tasks(page, messages, comparison))) {
					decided.get().addTo(tally);
				}
				if (!progress.goesOn(tally.seen())) {
					return tally.result(false);
				}
				page = messages.page(page.getLast(), PAGE);
			}
			return tally.result(true);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return tally.result(false);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A stored message could not be decided again", ex.getCause());
		}
	}

	private static List<Callable<Seen>> tasks(List<StoredMessage> page, StoredMessages messages,
			Comparison comparison) {
		List<Callable<Seen>> tasks = new ArrayList<>();
		page.forEach((message) -> tasks.add(() -> new Seen(message,
				messages.raw(message).map((raw) -> comparison.compare(message, raw)).orElse(null))));
		return tasks;
	}

	// Mail and pages go first.
	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "replay");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	}

	/**
	 * A message that was looked at.
	 *
	 * @param message it is
	 * @param outcomes null when it is not kept any more
	 */
	private record Seen(StoredMessage message, @Nullable Outcomes outcomes) {

		void addTo(Tally tally) {
			if (this.outcomes == null) {
				tally.erased();
				return;
			}
			tally.add(this.message, this.outcomes.before(), this.outcomes.after());
		}

	}

}
