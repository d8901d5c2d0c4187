package org.inquirytriage.tuning.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;

import org.inquirytriage.tuning.replay.ReplayRun.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where admins have replays run, one at a time. */
public final class ReplayDesk {

	/** The most days that a replay goes back. */
	public static final int MOST_DAYS = 3650;

	private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);

	private final StoredHistory history;

	private final Deciders deciders;

	private final ReplayRuns runs;

	private final Executor background;

	private final Clock clock;

	/**
	 * A desk.
	 * @param history what is replayed
	 * @param deciders what decides live
	 * @param runs where replays are kept
	 * @param background where they run
	 * @param clock the time
	 */
	public ReplayDesk(StoredHistory history, Deciders deciders, ReplayRuns runs, Executor background, Clock clock) {
		this.history = history;
		this.deciders = deciders;
		this.runs = runs;
		this.background = background;
		this.clock = clock;
	}

	/**
	 * Has a replay run in the background; nothing while another is at work.
	 * @return its id
	 */
	public OptionalLong start(Wish wish, Candidate candidate) {
		StoredMessages messages = this.history.since(this.clock.instant().minus(Duration.ofDays(wish.days())));
		Comparison comparison = this.deciders.with(candidate);
		OptionalLong begun = this.runs.begin(wish, messages.count());
		begun.ifPresent((id) -> this.background.execute(() -> run(id, messages, comparison)));
		return begun;
	}

	private void run(long id, StoredMessages messages, Comparison comparison) {
		try {
			// One processor is left to mail and pages.
			Replay replay = new Replay(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
			this.runs.end(id, replay.run(messages, comparison, (seen) -> this.runs.hear(id, seen)));
		}
		catch (RuntimeException ex) {
			LOG.warn("Replay {} could not go on: {}", id, ex.getClass().getSimpleName());
			this.runs.fail(id);
		}
	}

}
