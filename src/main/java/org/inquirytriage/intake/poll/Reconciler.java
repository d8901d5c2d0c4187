package org.inquirytriage.intake.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.inquirytriage.intake.Cursor;
import org.inquirytriage.intake.Cursors.Lease;
import org.inquirytriage.intake.MessageSummary;
import org.inquirytriage.intake.OpenFolder;
import org.inquirytriage.intake.Reconciliation;
import org.inquirytriage.message.MessageLocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts for every message that stands in a folder. */
class Reconciler {

	private static final Logger logger = LoggerFactory.getLogger(Reconciler.class);

	private static final int AT_ONCE = 500;

	private final PollStorage storage;

	private final Clock clock;

	Reconciler(PollStorage storage, Clock clock) {
		this.storage = storage;
		this.clock = clock;
	}

	/** Compares the folder with what is stored, if that is due. */
	void reconcile(Lease lease, OpenFolder folder) {
		if (!this.storage.reconciliations().isDue(lease)) {
			return;
		}
		this.storage.cursors().find(lease).ifPresent((cursor) -> {
			Reconciliation found = compare(lease, cursor, folder.listAbove(0));
			this.storage.reconciliations().record(lease, found);
			if (found.remainder() > 0) {
				logger.error("{}: {} of {} messages in folder {} are neither stored nor left alone for a reason",
						lease.mailbox(), found.remainder(), found.onServer(), lease.folder());
			}
		});
	}

	private Reconciliation compare(Lease lease, Cursor cursor, List<MessageSummary> listed) {
		Set<Long> failures = this.storage.cursors().failures(lease, cursor.uidValidity());
		Instant now = this.clock.instant();
		int stored = 0;
		int quarantined = 0;
		int ignored = 0;
		int pending = 0;
		for (int from = 0; from < listed.size(); from += AT_ONCE) {
			List<MessageSummary> some = listed.subList(from, Math.min(from + AT_ONCE, listed.size()));
			List<MessageLocation> places = some.stream().map((each) -> place(lease, cursor, each)).toList();
			Set<MessageLocation> known = this.storage.sink().known(places);
			int held = this.storage.sink().quarantined(known).size();
			quarantined += held;
			stored += known.size() - held;
			for (MessageSummary each : some) {
				if (known.contains(place(lease, cursor, each))) {
					continue;
				}
				if (cursor.isOld(each)) {
					ignored++;
				}
				else if (each.uid() > cursor.lastUid() || failures.contains(each.uid())) {
					pending++;
				}
			}
		}
		return new Reconciliation(now, listed.size(), stored, quarantined, ignored, pending);
	}

	private static MessageLocation place(Lease lease, Cursor cursor, MessageSummary summary) {
		return new MessageLocation(lease.mailbox(), lease.folder(), cursor.uidValidity(), summary.uid());
	}

}
