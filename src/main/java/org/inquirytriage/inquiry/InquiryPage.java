package org.inquirytriage.inquiry;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param inquiries in the order of the list
 * @param next where the next page begins, null when this is the last
 * @param extent what was looked at for it
 */
public record InquiryPage(List<Inquiry> inquiries, @Nullable Position next, Extent extent) {

	public InquiryPage {
		inquiries = List.copyOf(inquiries);
	}

	/** What was looked at for a page. */
	public enum Extent {

		/** Everything up to its end. */
		WHOLE,
		/**
		 * What has the words as its writer's whole address, or as its whole Message-ID.
		 */
		KEY,
		/**
		 * Less than would fill it, because looking for words takes long; the next page
		 * goes on.
		 */
		PART

	}

	/**
	 * A place in a list, which stays right while inquiries come and go.
	 *
	 * @param priority of the inquiry before it
	 * @param received of the inquiry before it
	 * @param id of the inquiry before it
	 */
	public record Position(Priority priority, Instant received, InquiryId id) {

		/** The place just behind an inquiry. */
		public static Position behind(Inquiry inquiry) {
			return new Position(inquiry.priority(), inquiry.received(), inquiry.id());
		}

	}

}
