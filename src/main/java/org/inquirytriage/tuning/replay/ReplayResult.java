package org.inquirytriage.tuning.replay;

import java.util.List;
import java.util.Map;

/**
 * What would change.
 *
 * @param looked at how many messages
 * @param erased how many messages are not kept any more
 * @param whole whether all messages were looked at
 * @param shifts how many messages would come from which end to which, the same end too
 * @param kinds how many messages would change in which way
 * @param changes what matters most first; of each kind only the latest when there are
 * very many
 */
public record ReplayResult(long looked, long erased, boolean whole, List<Shift> shifts, Map<Change.Kind, Long> kinds,
		List<Change> changes) {

	public ReplayResult {
		shifts = List.copyOf(shifts);
		kinds = Map.copyOf(kinds);
		changes = List.copyOf(changes);
	}

	/** How many messages would change in a way. */
	public long count(Change.Kind kind) {
		return this.kinds.getOrDefault(kind, 0L);
	}

	/** How many messages would change in any way. */
	public long changed() {
		return this.kinds.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * How many messages would come from one end to another.
	 *
	 * @param before the word for the end now
	 * @param after the word for the end then
	 * @param messages how many
	 */
	public record Shift(String before, String after, long messages) {

		/** Whether the end would be the same. */
		public boolean isNone() {
			return this.before.equals(this.after);
		}

	}

}
