package org.inquirytriage.review.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.review.live.Changes.Change;

/**
 * What changed between two looks. Each look goes back a little further than the one
 * before, since what happened first is not always committed first.
 */
class News {

	private static final Duration BACK = Duration.ofSeconds(15);

	private final Changes changes;

	private final Clock clock;

	private Set<Change> known = Set.of();

	News(Changes changes, Clock clock) {
		this.changes = changes;
		this.clock = clock;
	}

	/** What was not there at the last look. */
	List<Change> look() {
		List<Change> latest = this.changes.since(this.clock.instant().minus(BACK));
		List<Change> fresh = latest.stream().filter((change) -> !this.known.contains(change)).toList();
		this.known = latest.stream().collect(Collectors.toUnmodifiableSet());
		return fresh;
	}

}
