package org.inquirytriage.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.Casework.Settling;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.review.kept.Drops;
import org.inquirytriage.outbox.OutboxEntry;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.kept.Drops.Dropped;
import org.inquirytriage.review.LabelledExamples.Label;
import org.inquirytriage.review.Outcome.Refusal;
import org.inquirytriage.review.ReviewDecision.Answer;
import org.inquirytriage.review.ReviewDecision.Ask;
import org.inquirytriage.review.ReviewDecision.Close;
import org.inquirytriage.review.ReviewDecision.Drop;
import org.inquirytriage.review.ReviewDecision.Escalate;
import org.inquirytriage.review.ReviewDecision.HandOver;
import org.inquirytriage.review.ReviewDecision.Note;
import org.inquirytriage.review.ReviewDecision.Redirect;
import org.inquirytriage.review.ReviewDecision.Reply;
import org.inquirytriage.review.ReviewDecision.Snooze;
import org.inquirytriage.review.Reviews.Review;
import org.inquirytriage.triage.Topic;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Where people decide: each decision is kept with its mail and its place in the history,
 * or not at all.
 */
public final class ReviewDesk {

	private static final Set<OutboxState> ASTRAY = EnumSet.of(OutboxState.FAILED, OutboxState.UNKNOWN);

	private final ReviewFiles files;

	private final Teamwork teamwork;

	private final ReviewMail mail;

	private final ReviewLimits limits;

	private final TransactionOperations transaction;

	private final Clock clock;

	public ReviewDesk(ReviewFiles files, ReviewMail mail, ReviewLimits limits, TransactionOperations transaction,
			Clock clock) {
		this.files = files;
		this.teamwork = new Teamwork(files, limits.lease());
		this.mail = mail;
		this.limits = limits;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** What would leave, or why nothing can. */
	public Preview preview(Inquiry inquiry, ReviewDecision decision) {
		Instant now = now();
		try {
			return new Preview(this.mail.of(inquiry, decision, now, now.plus(this.limits.undo())), null);
		}
		catch (RefusedException ex) {
			return new Preview(List.of(), ex.why());
		}
	}

	/**
	 * Decides about an inquiry that waits; takes it for the person first where nobody
	 * else has it.
	 * @param version the inquiry's, as the person saw it
	 */
	public Outcome decide(InquiryId id, long version, String person, ReviewDecision decision) {
		return kept(() -> switch (decision) {
			case Note note -> passed(this.teamwork.note(id, person, note));
			case HandOver handOver -> passed(this.teamwork.handOver(id, person, handOver));
			case Snooze snooze -> passed(this.teamwork.snooze(id, person, snooze));
			case Ask ask -> passed(this.teamwork.ask(id, version, person, ask));
			case Reply reply -> passed(this.teamwork.reply(id, person, reply));
			case Answer answer -> settle(id, version, person, answer);
			case Redirect redirect -> settle(id, version, person, redirect);
			case Escalate escalate -> settle(id, version, person, escalate);
			case Close close -> settle(id, version, person, close);
			case Drop drop -> settle(id, version, person, drop);
		});
	}

	/**
	 * Says that what happened to an inquiry automatically was wrong, keeps it as an
	 * example, and opens it for the person to put right.
	 */
	public Outcome markWrong(InquiryId id, long version, String person, Truth truth) {
		return kept(() -> {
			Inquiry inquiry = this.files.inquiries().find(id).orElseThrow(() -> new RefusedException(Refusal.CHANGED));
			require(inquiry.version() == version && inquiry.decisionMade().isPresent(), Refusal.CHANGED);
			String was = inquiry.decisionMade().map((decision) -> decision.disposition().word()).orElse("");
			this.files.history()
				.append(id, InquiryEvent.Kind.MARKED_WRONG, person, Map.of("disposition", was, "truth", truth.word()));
			this.files.examples().keep(inquiry, new Label(truth, List.of(), true, person));
			this.files.drafts().erase(id);
			require(this.files.casework().reopen(id, truth.priority(), person, "marked as wrong"), Refusal.CHANGED);
			require(this.files.casework().claim(id, person, this.limits.lease()), Refusal.CHANGED);
			return now();
		});
	}

	/** Stops mail that has not left, and leaves its inquiry to people. */
	public Outcome stop(InquiryId id, UUID entry, String person) {
		return kept(() -> {
			OutboxEntry mail = mail(id, entry);
			require(this.files.outbox().cancel(entry, "Stopped by " + person), Refusal.TOO_LATE);
			delivery(id, mail, "stopped", person);
			this.files.casework().reopen(id, Priority.USUAL, person, "its mail was stopped");
			return now();
		});
	}

	/** Sends mail again that did not arrive, was stopped, or ended in doubt. */
	public Outcome sendAgain(InquiryId id, UUID entry, String person) {
		return kept(() -> {
			OutboxEntry mail = mail(id, entry);
			require(this.files.outbox().resend(entry), Refusal.TOO_LATE);
			delivery(id, mail, "again", person);
			return now();
		});
	}

	/**
	 * Gives up mail that did not arrive, or may not have; nothing more is done for it.
	 */
	public Outcome drop(InquiryId id, UUID entry, String person, String reason) {
		return kept(() -> {
			OutboxEntry mail = mail(id, entry);
			require(ASTRAY.contains(mail.state()), Refusal.TOO_LATE);
			drop(new Dropped(entry, id, Drops.Kind.MAIL, person, new Drop(reason).reason(), now()));
			delivery(id, mail, "dropped", person);
			return now();
		});
	}

	private void drop(Dropped dropped) {
		require(!dropped.reason().isEmpty(), Refusal.NOTHING_WRITTEN);
		this.files.drops().add(dropped);
	}

	private OutboxEntry mail(InquiryId id, UUID entry) {
		return this.files.outbox()
			.ofInquiry(id.toString())
			.stream()
			.filter((mail) -> mail.id().equals(entry))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Refusal.CHANGED));
	}

	private void delivery(InquiryId id, OutboxEntry mail, String state, String person) {
		this.files.history()
			.append(id, InquiryEvent.Kind.DELIVERY, person, Map.of("action", mail.action().name(), "state", state));
	}

	/** Takes the last decision about an inquiry back while nothing of it has left. */
	public Outcome undo(InquiryId id, String person) {
		return kept(() -> {
			Instant now = now();
			Review review = this.files.reviews()
				.latest(id)
				.filter((latest) -> latest.person().equals(person) && latest.undoUntil().isAfter(now))
				.orElseThrow(() -> new RefusedException(Refusal.TOO_LATE));
			require(review.entries().stream().allMatch(this.files.outbox()::withdraw), Refusal.TOO_LATE);
			require(this.files.casework()
				.undo(id, review.version(), person,
						new Settling(review.kind(), review.statusBefore(), review.priorityBefore(), Map.of()),
						this.limits.lease()),
					Refusal.CHANGED);
			this.files.reviews().markUndone(id, now);
			this.files.drops().forget(id);
			this.files.examples()
				.of(id)
				.filter((label) -> !label.corrected())
				.ifPresent((label) -> this.files.examples().forget(id));
			return now;
		});
	}

	private Instant settle(InquiryId id, long version, String person, ReviewDecision decision) {
		Instant now = now();
		Inquiry inquiry = this.files.inquiries().find(id).orElseThrow(() -> new RefusedException(Refusal.CHANGED));
		require(inquiry.version() == version, Refusal.CHANGED);
		if (decision instanceof Drop(String reason)) {
			require(inquiry.status() == InquiryStatus.QUARANTINED, Refusal.CHANGED);
			drop(new Dropped(id.value(), id, Drops.Kind.INQUIRY, person, reason, now));
		}
		require(this.files.casework().claim(id, person, this.limits.lease()), Refusal.CHANGED);
		Instant undoUntil = (decision instanceof Escalate) ? now : now.plus(this.limits.undo());
		List<OutboxEntry> mail = this.mail.of(inquiry, decision, now, undoUntil);
		Settling settling = settling(inquiry, decision);
		require(this.files.casework().decide(id, version, person, settling), Refusal.CHANGED);
		mail.forEach((entry) -> require(this.files.outbox().store(entry), Refusal.SENT_BEFORE));
		mail.stream()
			.filter((entry) -> entry.action() == Action.REDIRECT_NOTICE)
			.forEach((notice) -> limit(notice, inquiry));
		this.files.reviews()
			.add(new Review(id, settling.as(), person, now, undoUntil, version + 1, inquiry.status(),
					inquiry.priority(), mail.stream().map(OutboxEntry::id).toList()));
		learn(inquiry, decision, person);
		return undoUntil;
	}

	/** What people decide tells what messages are; a correction stays one. */
	private void learn(Inquiry inquiry, ReviewDecision decision, String person) {
		boolean corrected = this.files.examples().of(inquiry.id()).filter(Label::corrected).isPresent();
		List<Topic> topics = (decision instanceof Answer answer) ? answer.topics() : List.of();
		Truth.of(decision)
			.ifPresent((truth) -> this.files.examples().keep(inquiry, new Label(truth, topics, corrected, person)));
	}

	/**
	 * A second clinical message of the writer goes to a person then, as after an
	 * automatic notice; the notice of a person leaves whatever the ledger says.
	 */
	private void limit(OutboxEntry notice, Inquiry inquiry) {
		this.files.ledger()
			.claim(notice.inquiryId(), notice.action(), notice.recipient(), this.mail.redirectHandle(inquiry));
	}

	private static Settling settling(Inquiry inquiry, ReviewDecision decision) {
		return switch (decision) {
			case Answer(List<Topic> topics, String language, String text) ->
				new Settling("answer", InquiryStatus.DONE, inquiry.priority(), Map.of("topics",
						topics.stream().map(Topic::slug).collect(Collectors.joining(" ")), "language", language));
			case Redirect(String office, String language) ->
				new Settling("redirect", InquiryStatus.DONE, inquiry.priority(), Map.of("office", office));
			case Escalate(boolean selfHarm, String language) ->
				new Settling("escalate", InquiryStatus.ESCALATED, Priority.EMERGENCY, Map.of());
			case Close(CloseReason reason) ->
				new Settling("close", InquiryStatus.DONE, inquiry.priority(), Map.of("outcome", reason.word()));
			case Drop(String reason) ->
				new Settling("drop", InquiryStatus.DONE, inquiry.priority(), Map.of("reason", reason));
			case Note note -> throw new IllegalArgumentException("A note settles nothing");
			case HandOver handOver -> throw new IllegalArgumentException("Handing over settles nothing");
			case Snooze snooze -> throw new IllegalArgumentException("Putting off settles nothing");
			case Ask ask -> throw new IllegalArgumentException("Asking settles nothing");
			case Reply reply -> throw new IllegalArgumentException("A reply settles nothing");
		};
	}

	private Outcome kept(Supplier<Instant> work) {
		try {
			return new Outcome.Done(Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
		}
		catch (RefusedException ex) {
			return new Outcome.Refused(ex.why());
		}
	}

	private Instant passed(Optional<Refusal> refusal) {
		refusal.ifPresent((why) -> require(false, why));
		return now();
	}

	private static void require(boolean holds, Refusal otherwise) {
		if (!holds) {
			throw new RefusedException(otherwise);
		}
	}

	/** As the database keeps it. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
