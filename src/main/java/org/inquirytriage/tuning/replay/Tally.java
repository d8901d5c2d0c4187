package org.inquirytriage.tuning.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.tuning.replay.ReplayResult.Shift;

/** Adds up what a replay finds. */
final class Tally {

	// So many of each kind that a person may read them all, and few enough for any heap.
	private static final int MOST_KEPT = 2000;

	private final Map<String, Map<String, Long>> shifts = new TreeMap<>();

	private final Map<Change.Kind, Long> kinds = new EnumMap<>(Change.Kind.class);

	private final List<Change> changes = new ArrayList<>();

	private long looked;

	private long erased;

	void erased() {
		this.erased++;
	}

	void add(StoredMessage message, Outcome before, Outcome after) {
		this.looked++;
		this.shifts.computeIfAbsent(before.end(), (end) -> new TreeMap<>()).merge(after.end(), 1L, Long::sum);
		Change.between(message, before, after).ifPresent((change) -> {
			if (this.kinds.merge(change.kind(), 1L, Long::sum) <= MOST_KEPT) {
				this.changes.add(change);
			}
		});
	}

	long seen() {
		return this.looked + this.erased;
	}

	ReplayResult result(boolean whole) {
		List<Shift> counted = new ArrayList<>();
		this.shifts.forEach(
				(before, ends) -> ends.forEach((after, messages) -> counted.add(new Shift(before, after, messages))));
		return new ReplayResult(this.looked, this.erased, whole, counted, this.kinds,
				this.changes.stream().sorted(Change.RISK_FIRST).toList());
	}

}
