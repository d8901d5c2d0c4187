package org.inquirytriage.tuning.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.inquirytriage.tuning.replay.ReplayResult.Shift;

/**
 * A replay that an admin asked for.
 *
 * @param id from 1
 * @param wish what was asked for
 * @param started when
 * @param state how far it got
 * @param total how many messages there were when it began
 * @param seen how many it has looked at
 * @param erased how many of them are not kept any more
 * @param heard when it was heard of last
 * @param shifts how many messages would come from which end to which; empty before its
 * end
 * @param kinds how many messages would change in which way; empty before its end
 */
public record ReplayRun(long id, Wish wish, Instant started, State state, long total, long seen, long erased,
		Instant heard, List<Shift> shifts, Map<Change.Kind, Long> kinds) {

	private static final Duration SILENCE = Duration.ofMinutes(1);

	public ReplayRun {
		shifts = List.copyOf(shifts);
		kinds = Map.copyOf(kinds);
	}

	/** Whether it goes on at a moment. */
	public boolean isRunning(Instant at) {
		return this.state == State.RUNNING && !this.heard.isBefore(at.minus(SILENCE));
	}

	/** The hundredths that are done. */
	public long percent() {
		return (this.total == 0) ? 100 : Math.min(100, 100 * this.seen / this.total);
	}

	/** How many messages would change in a way. */
	public long count(Change.Kind kind) {
		return this.kinds.getOrDefault(kind, 0L);
	}

	/** How many messages would change in a way that may do harm. */
	public long risks() {
		return Arrays.stream(Change.Kind.values()).filter(Change.Kind::isRisk).mapToLong(this::count).sum();
	}

	/** How many messages would change in any way. */
	public long changed() {
		return this.kinds.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * What an admin asked for.
	 *
	 * @param candidate what might be changed
	 * @param subject which one, such as {@code en/hours.md version 3}
	 * @param days messages received in so many days
	 * @param person the account of whoever asked
	 */
	public record Wish(Kind candidate, String subject, int days, String person) {
	}

	/** What might be changed. */
	public enum Kind {

		/** One text. */
		TEMPLATE,
		/** One more phrase in a lexicon. */
		PHRASE,
		/** The limit for an answer. */
		LIMIT

	}

	/** How far a replay got. */
	public enum State {

		/** It is at work, if it was heard of lately. */
		RUNNING,
		/** It looked at every message. */
		DONE,
		/** Somebody ended it. */
		CANCELLED,
		/** It could not go on. */
		FAILED

	}

}
