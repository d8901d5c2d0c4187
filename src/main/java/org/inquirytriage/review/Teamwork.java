package org.inquirytriage.review;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.Notes.Sort;
import org.inquirytriage.review.Outcome.Refusal;
import org.inquirytriage.review.ReviewDecision.Ask;
import org.inquirytriage.review.ReviewDecision.HandOver;
import org.inquirytriage.review.ReviewDecision.Note;
import org.inquirytriage.review.ReviewDecision.Reply;
import org.inquirytriage.review.ReviewDecision.Snooze;

/**
 * What people tell and ask each other, pass on and put off, in the caller's transaction;
 * each says why it cannot be, or nothing.
 */
final class Teamwork {

	private final ReviewFiles files;

	private final Duration lease;

	Teamwork(ReviewFiles files, Duration lease) {
		this.files = files;
		this.lease = lease;
	}

	Optional<Refusal> note(InquiryId id, String person, Note note) {
		return write(id, person, Sort.NOTE, note.text());
	}

	private Optional<Refusal> write(InquiryId id, String person, Sort sort, String text) {
		if (text.isBlank()) {
			return Optional.of(Refusal.NOTHING_WRITTEN);
		}
		if (isErased(id)) {
			return Optional.of(Refusal.CHANGED);
		}
		int number = this.files.notes().add(id, person, sort, text.strip());
		this.files.history().append(id, InquiryEvent.Kind.NOTED, person, Map.of("note", Integer.toString(number)));
		return Optional.empty();
	}

	/** Whether its words were erased, after which it takes no others. */
	private boolean isErased(InquiryId id) {
		return this.files.history().of(id).stream().anyMatch((event) -> event.kind() == InquiryEvent.Kind.TEXT_ERASED);
	}

	Optional<Refusal> handOver(InquiryId id, String person, HandOver handOver) {
		if (!handOver.note().isBlank()) {
			write(id, person, Sort.NOTE, handOver.note());
		}
		return holding(id, person, () -> this.files.casework().handOver(id, person, handOver.to()));
	}

	Optional<Refusal> snooze(InquiryId id, String person, Snooze snooze) {
		return holding(id, person, () -> this.files.casework().snooze(id, person, snooze.until()));
	}

	/** A question is about what the person saw, so it names the version. */
	Optional<Refusal> ask(InquiryId id, long version, String person, Ask ask) {
		if (this.files.inquiries().find(id).map(Inquiry::version).filter((now) -> now == version).isEmpty()) {
			return Optional.of(Refusal.CHANGED);
		}
		return write(id, person, Sort.QUESTION, ask.question())
			.or(() -> holding(id, person, () -> this.files.casework().ask(id, person, ask.of())));
	}

	/** A reply is to the question that the person saw, not to a later one. */
	Optional<Refusal> reply(InquiryId id, String person, Reply reply) {
		return write(id, person, Sort.REPLY, reply.text())
			.or(() -> this.files.casework().reply(id, person, reply.seen()) ? Optional.empty()
					: Optional.of(Refusal.CHANGED));
	}

	private Optional<Refusal> holding(InquiryId id, String person, BooleanSupplier work) {
		boolean done = this.files.casework().claim(id, person, this.lease) && work.getAsBoolean();
		return done ? Optional.empty() : Optional.of(Refusal.CHANGED);
	}

}
