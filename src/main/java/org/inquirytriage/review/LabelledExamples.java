package org.inquirytriage.review;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.triage.Topic;

/** Messages whose truth a person told, kept for training and for measuring. */
public interface LabelledExamples {

	/**
	 * Keeps what a person said of a message, in place of what was said before, in the
	 * caller's transaction. A message whose words are erased already is not kept.
	 */
	void keep(Inquiry inquiry, Label label);

	/** Forgets what was said of a message, in the caller's transaction. */
	void forget(InquiryId id);

	/** What was said of a message last, or nothing. */
	Optional<Label> of(InquiryId id);

	/**
	 * What a person said of a message.
	 *
	 * @param truth what it is
	 * @param topics that it asks about, where it is general
	 * @param corrected whether what happened automatically was wrong
	 * @param person the account's name
	 */
	record Label(Truth truth, List<Topic> topics, boolean corrected, String person) {

		public Label {
			topics = List.copyOf(topics);
		}

	}

}
