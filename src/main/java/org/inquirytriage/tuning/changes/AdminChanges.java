package org.inquirytriage.tuning.changes;

import java.util.List;
import java.util.function.Consumer;

import org.inquirytriage.tuning.changes.AdminChange.Entry;

/** Everything that admins changed; only ever added to. */
public interface AdminChanges {

	/** Adds a change in the caller's transaction, so that both are kept or neither. */
	void append(Entry entry);

	/** The changes before a number, the newest first. */
	List<AdminChange> before(long number, int limit);

	/** Gives every change, the oldest first, to a reader. */
	void each(Consumer<AdminChange> reader);

	/** Whether every change is there and as it was written. */
	boolean isIntact();

}
