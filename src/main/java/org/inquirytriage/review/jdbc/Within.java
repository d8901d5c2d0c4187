package org.inquirytriage.review.jdbc;

import java.util.Map;
import java.util.Set;

import org.inquirytriage.inquiry.Reach;

/** The SQL that keeps to a reach. */
final class Within {

	private Within() {
	}

	/**
	 * What comes behind other conditions on the inquiries {@code i}; it uses no index on
	 * the mailbox, as H2 would take that before one that finds fewer.
	 */
	static String condition(Reach reach) {
		return switch (reach) {
			case Reach.Everything everything -> "";
			case Reach.Mailboxes mailboxes -> " and coalesce(i.mailbox, '') in (:mailboxes)";
		};
	}

	/** The values that the condition names. */
	static Map<String, Set<String>> parameters(Reach reach) {
		return switch (reach) {
			case Reach.Everything everything -> Map.of();
			case Reach.Mailboxes(Set<String> names) -> Map.of("mailboxes", names);
		};
	}

}
