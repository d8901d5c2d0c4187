package org.inquirytriage.review.kept;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;

/** What people gave up: who did, when and why stays to be read. */
public interface Drops {

	/** Keeps that something was given up; a later drop of the same takes its place. */
	void add(Dropped dropped);

	/** Forgets that an inquiry was given up. */
	void forget(InquiryId id);

	/** What was given up last within a reach, the latest first. */
	List<Dropped> latest(Reach reach, int limit);

	/**
	 * Mail within a reach that failed or ended in doubt and that nobody gave up since,
	 * the latest first. Mail of no inquiry is only among everything.
	 */
	List<Stray> stray(Reach reach, int limit);

	/**
	 * Something that a person gave up.
	 *
	 * @param id the inquiry's, or the outbox entry's
	 * @param inquiry whom it belongs to
	 * @param kind what it is
	 * @param person who gave it up
	 * @param reason in that person's words
	 * @param at when
	 */
	record Dropped(UUID id, InquiryId inquiry, Kind kind, String person, String reason, Instant at) {
	}

	/**
	 * Mail of which nobody can tell that it arrived.
	 *
	 * @param entry in the outbox
	 * @param inquiry it belongs to, as the outbox names it
	 */
	record Stray(UUID entry, String inquiry) {
	}

	/** What can be given up. */
	enum Kind {

		/** An inquiry in quarantine. */
		INQUIRY,
		/** Mail that did not arrive, or may not have. */
		MAIL

	}

}
