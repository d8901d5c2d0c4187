package org.inquirytriage.tuning.shadow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inquirytriage.tuning.shadow.ShadowRun.Counts;
import org.inquirytriage.tuning.shadow.ShadowRun.Ending;
import org.inquirytriage.tuning.shadow.ShadowRun.Kind;
import org.inquirytriage.tuning.shadow.ShadowRun.Pair;
import org.inquirytriage.tuning.shadow.ShadowRun.Position;
import org.inquirytriage.tuning.shadow.ShadowRun.Span;

/** Every shadow, and what came of it. */
public interface ShadowRuns {

	/**
	 * Begins a shadow in the caller's transaction and returns its number; nothing while
	 * another of its kind runs.
	 */
	OptionalInt begin(Kind kind, Pair pair, Span span);

	/** A shadow, or nothing. */
	Optional<ShadowRun> find(int number);

	/** The shadows that run. */
	List<ShadowRun> running();

	/** The last shadows, the newest first. */
	List<ShadowRun> last(int limit);

	/** The decisions after a position and not after a moment, in their order. */
	List<Position> decided(Position after, Instant until, int limit);

	/**
	 * Keeps what was compared.
	 * @param more what is added to the counts
	 * @return false, with nothing kept, when another replica did it or the shadow ended
	 */
	boolean advance(ShadowRun run, Position to, Counts more, List<Disagreement> disagreements);

	/** The disagreements of a shadow, what is clinical and what may harm first. */
	List<Disagreement> disagreements(int number, int limit);

	/**
	 * Ends a shadow.
	 * @return false when it has ended already
	 */
	boolean end(int number, Ending how, String reason, Instant at);

	/** The shadows that brought earlier models back and of which staff were not told. */
	List<ShadowRun> untold();

	/** Notes that staff were told. */
	void told(int number, Instant at);

	/** Whether earlier models came back and no admin has noted it. */
	boolean anyUnnoted();

	/** Notes that somebody has seen that earlier models came back. */
	void note(int number, String person);

}
