package org.inquirytriage.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;

/** The decisions of people, kept so that they can be undone. */
public interface Reviews {

	/** Adds a decision in the caller's transaction. */
	void add(Review review);

	/** The last decision about an inquiry that was not undone, or nothing. */
	Optional<Review> latest(InquiryId id);

	/** The last decision of a person that can be undone at a moment, or nothing. */
	Optional<Review> undoable(String person, Instant at);

	/** Notes in the caller's transaction that the last decision was undone. */
	void markUndone(InquiryId id, Instant at);

	/**
	 * A decision of a person.
	 *
	 * @param inquiry it is about
	 * @param kind the word for it, such as {@code answer}
	 * @param person the account's name
	 * @param at when
	 * @param undoUntil until when it can be undone
	 * @param version of the inquiry that it left
	 * @param statusBefore where the inquiry stood before
	 * @param priorityBefore how soon a person should have looked at it before
	 * @param entries the ids of its mail in the outbox
	 */
	record Review(InquiryId inquiry, String kind, String person, Instant at, Instant undoUntil, long version,
			InquiryStatus statusBefore, Priority priorityBefore, List<UUID> entries) {

		public Review {
			entries = List.copyOf(entries);
		}

	}

}
