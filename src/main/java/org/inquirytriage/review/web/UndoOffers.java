package org.inquirytriage.review.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.Reviews;
import org.inquirytriage.review.Reviews.Review;

/** Offers to take a decision back, on every page until it leaves. */
class UndoOffers {

	private final Reviews reviews;

	private final Inquiries inquiries;

	private final PlainWords words;

	private final ProgramTime time;

	private final Clock clock;

	UndoOffers(Reviews reviews, Inquiries inquiries, PlainWords words, ProgramTime time, Clock clock) {
		this.reviews = reviews;
		this.inquiries = inquiries;
		this.words = words;
		this.time = time;
		this.clock = clock;
	}

	/** What a person can take back now, or nothing. */
	Optional<Offer> of(String person, Reach reach, Locale locale) {
		return this.reviews.undoable(person, this.clock.instant())
			.flatMap((review) -> this.inquiries.find(review.inquiry())
				.filter((inquiry) -> reach.covers(inquiry.mailbox()))
				.map((inquiry) -> offer(review, inquiry, locale)));
	}

	private Offer offer(Review review, Inquiry inquiry, Locale locale) {
		String text = this.words.text("undo." + review.kind(), locale, this.words.subject(inquiry, locale),
				this.time.toTheSecond(review.undoUntil(), locale));
		return new Offer(inquiry.id().toString(), text, review.undoUntil().toString());
	}

	/**
	 * A decision that can be taken back.
	 *
	 * @param id of the inquiry
	 * @param text that says what was decided and when it leaves
	 * @param until when it can be taken back, for machines
	 */
	record Offer(String id, String text, String until) {
	}

}
