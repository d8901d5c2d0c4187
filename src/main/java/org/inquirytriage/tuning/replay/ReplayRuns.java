package org.inquirytriage.tuning.replay;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.inquirytriage.tuning.replay.ReplayRun.Wish;

/** The last replays, of which one at a time is at work. */
public interface ReplayRuns {

	/**
	 * Begins a replay and forgets all but the last; nothing while another is at work.
	 * @param total how many messages there are
	 * @return its id
	 */
	OptionalLong begin(Wish wish, long total);

	/**
	 * Hears how far a replay got.
	 * @return whether it shall go on
	 */
	boolean hear(long id, long seen);

	/** Asks a replay to end. */
	void cancel(long id);

	/** Keeps what a replay found. */
	void end(long id, ReplayResult result);

	/** Notes that a replay could not go on. */
	void fail(long id);

	/** The replay of an id, or nothing. */
	Optional<ReplayRun> find(long id);

	/** The last replays, the newest first, without what they found. */
	List<ReplayRun> last();

	/** What would change, what matters most first. */
	List<Change> changes(long id, int limit);

	/** Gives every change that was kept to a reader, what matters most first. */
	void eachChange(long id, Consumer<Change> reader);

}
