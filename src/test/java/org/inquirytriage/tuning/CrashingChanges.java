package org.inquirytriage.tuning;

import java.util.List;
import java.util.function.Consumer;

import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChange.Entry;
import org.inquirytriage.tuning.changes.AdminChanges;

/** A record of changes that fails once everything else is written. */
public final class CrashingChanges implements AdminChanges {

	@Override
	public void append(Entry entry) {
		throw new IllegalStateException("crashed");
	}

	@Override
	public List<AdminChange> before(long number, int limit) {
		return List.of();
	}

	@Override
	public void each(Consumer<AdminChange> reader) {
		throw new IllegalStateException("crashed");
	}

	@Override
	public boolean isIntact() {
		return false;
	}

}
