package org.inquirytriage.tuning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.inquirytriage.triage.LanguageModel.Reliability.Point;

/**
 * The curve that never falls and is nearest to what was seen, by pooling neighbours that
 * are out of order (isotonic regression by pool-adjacent-violators).
 */
final class IsotonicCurve {

	// A pool of a few messages would show one of them as certainty.
	private static final int FEWEST = 25;

	private IsotonicCurve() {
	}

	/**
	 * A message.
	 *
	 * @param belief that it is clinical
	 * @param clinical whether it is
	 */
	record Sample(double belief, boolean clinical) {
	}

	private record Pool(double beliefs, int clinical, int of) {

		double share() {
			return (double) this.clinical / this.of;
		}

		Pool and(Pool next) {
			return new Pool(this.beliefs + next.beliefs, this.clinical + next.clinical, this.of + next.of);
		}

	}

	/** One point for each pool; none where there are too few samples. */
	static List<Point> of(List<Sample> samples) {
		Deque<Pool> pools = new ArrayDeque<>();
		for (Pool pool : pools(samples)) {
			Pool next = pool;
			while (!pools.isEmpty() && pools.getLast().share() >= next.share()) {
				next = pools.removeLast().and(next);
			}
			pools.addLast(next);
		}
		return pools.stream().map((pool) -> new Point(pool.beliefs() / pool.of(), pool.share())).toList();
	}

	private static List<Pool> pools(List<Sample> samples) {
		List<Sample> byBelief = samples.stream().sorted(Comparator.comparingDouble(Sample::belief)).toList();
		List<Pool> pools = new ArrayList<>();
		for (int from = 0; from + FEWEST <= byBelief.size(); from += FEWEST) {
			boolean last = from + 2 * FEWEST > byBelief.size();
			List<Sample> pool = byBelief.subList(from, last ? byBelief.size() : from + FEWEST);
			pools.add(new Pool(pool.stream().mapToDouble(Sample::belief).sum(),
					(int) pool.stream().filter(Sample::clinical).count(), pool.size()));
		}
		return pools;
	}

}
