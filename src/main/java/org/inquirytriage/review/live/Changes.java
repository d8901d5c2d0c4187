package org.inquirytriage.review.live;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What changed lately of what pages show, whichever replica did it. */
public interface Changes {

	/**
	 * What changed after a moment, as far as it is committed; only the latest of much.
	 */
	List<Change> since(Instant moment);

	/**
	 * Something that changed.
	 *
	 * @param what names it apart from everything else
	 * @param mailbox of its inquiry, null where it is about the whole service
	 */
	record Change(String what, @Nullable String mailbox) {
	}

}
