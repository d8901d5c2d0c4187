package org.inquirytriage.review.reading;

import java.util.List;
import java.util.Set;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;

/** The inquiries that ended, as far as their words are still kept. */
public interface EndedCases {

	/** Those that ended last within a reach, the latest first. */
	List<EndedCase> latest(Reach reach, int limit);

	/**
	 * An inquiry that ended, or one to compare with it.
	 *
	 * @param id of it
	 * @param topics it was answered with; empty when with none
	 * @param words its subject and the beginning of its text
	 */
	record EndedCase(InquiryId id, Set<String> topics, String words) {

		public EndedCase {
			topics = Set.copyOf(topics);
		}

		/** Says nothing of what was written. */
		@Override
		public String toString() {
			return "EndedCase[" + this.id + "]";
		}

	}

}
