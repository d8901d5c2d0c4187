package org.inquirytriage.intake.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.OpenFolder;
import org.inquirytriage.intake.upkeep.Rereading;
import org.inquirytriage.message.MessageLocation;

/** Counts what reading a folder again from a date on would come to. */
class RereadingCount {

	private static final int AT_ONCE = 500;

	private final PollStorage storage;

	private final Clock clock;

	RereadingCount(PollStorage storage, Clock clock) {
		this.storage = storage;
		this.clock = clock;
	}

	/** Counts, if somebody asked for it. */
	void count(Lease lease, OpenFolder folder) {
		this.storage.rereadings()
			.due(lease)
			.ifPresent((since) -> this.storage.cursors()
				.find(lease)
				.ifPresent((cursor) -> this.storage.rereadings().record(lease, counted(lease, cursor, folder, since))));
	}

	private Rereading counted(Lease lease, Cursor cursor, OpenFolder folder, Instant since) {
		List<MessageLocation> found = folder.listAbove(0)
			.stream()
			.filter((summary) -> !summary.received().isBefore(since))
			.map((summary) -> new MessageLocation(lease.mailbox(), lease.folder(), cursor.uidValidity(), summary.uid()))
			.toList();
		int stored = 0;
		for (int from = 0; from < found.size(); from += AT_ONCE) {
			stored += this.storage.sink().known(found.subList(from, Math.min(from + AT_ONCE, found.size()))).size();
		}
		return new Rereading(since, this.clock.instant(), found.size(), stored, false);
	}

}
