package org.inquirytriage.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.triage.Topic;

/** Answers that people have begun, one for each inquiry, whoever has it. */
public interface Drafts {

	/** The draft of an inquiry, or nothing. */
	Optional<Draft> of(InquiryId id);

	/** Keeps a draft in place of the one before. */
	void save(InquiryId id, Draft draft);

	/** Forgets the draft of an inquiry. */
	void erase(InquiryId id);

	/**
	 * An answer that somebody has begun.
	 *
	 * @param topics whose wording it started from
	 * @param language of the answer
	 * @param text of it, without the footer
	 * @param person who wrote last
	 * @param saved when
	 */
	record Draft(List<Topic> topics, String language, String text, String person, Instant saved) {

		public Draft {
			topics = List.copyOf(topics);
		}

	}

}
