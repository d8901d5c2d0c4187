package org.inquirytriage.inquiry;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which inquiries a list shows, and in which order.
 *
 * @param statuses one of these; empty for any
 * @param dispositions one of these; empty for any, decided or not
 * @param mailbox the mailbox's name, null for any
 * @param reason the reason to hold them or the rule that forbids an answer, null for any
 * @param words found in the writer's address, the subject, the Message-ID or the text,
 * whatever their case; empty for any
 * @param order how they are sorted
 * @param view what of it one person is shown
 */
public record InquiryFilter(Set<InquiryStatus> statuses, Set<DispositionKind> dispositions, @Nullable String mailbox,
		@Nullable String reason, String words, Order order, View view) {

	public InquiryFilter {
		statuses = Set.copyOf(statuses);
		dispositions = Set.copyOf(dispositions);
		words = words.strip();
	}

	/** How a list is sorted. */
	public enum Order {

		/** By the time received, the last first. */
		NEWEST_FIRST,
		/** By priority, then by the time received, the first first. */
		MOST_URGENT_FIRST

	}

	/** Whose inquiries a list shows. */
	public enum Scope {

		/** Everybody's. */
		EVERYBODY,
		/** Those in the queue: not put off until later. */
		QUEUE,
		/** Those in the queue that nobody else has or was handed. */
		FREE,
		/** Those that the person has or was handed. */
		MINE,
		/** Those put off until later. */
		SNOOZED

	}

	/**
	 * What of a list one person is shown.
	 *
	 * @param scope whose inquiries
	 * @param person the account's name
	 * @param at the moment the list is for
	 */
	public record View(Scope scope, String person, Instant at) {

		/** Everything. */
		public static final View EVERYTHING = new View(Scope.EVERYBODY, "", Instant.EPOCH);

	}

	/** Every inquiry, the newest first. */
	public static InquiryFilter all() {
		return new InquiryFilter(Set.of(), Set.of(), null, null, "", Order.NEWEST_FIRST, View.EVERYTHING);
	}

	/** The inquiries that wait for a person, the most urgent first. */
	public static InquiryFilter waiting() {
		return new InquiryFilter(Set.of(InquiryStatus.ESCALATED, InquiryStatus.QUARANTINED, InquiryStatus.HELD),
				Set.of(), null, null, "", Order.MOST_URGENT_FIRST, View.EVERYTHING);
	}

	/** The same for other statuses. */
	public InquiryFilter withStatuses(Set<InquiryStatus> others) {
		return new InquiryFilter(others, this.dispositions, this.mailbox, this.reason, this.words, this.order,
				this.view);
	}

	/** The same for other dispositions. */
	public InquiryFilter withDispositions(Set<DispositionKind> others) {
		return new InquiryFilter(this.statuses, others, this.mailbox, this.reason, this.words, this.order, this.view);
	}

	/** The same for one mailbox, or for any when null. */
	public InquiryFilter withMailbox(@Nullable String other) {
		return new InquiryFilter(this.statuses, this.dispositions, other, this.reason, this.words, this.order,
				this.view);
	}

	/** The same for one reason, or for any when null. */
	public InquiryFilter withReason(@Nullable String other) {
		return new InquiryFilter(this.statuses, this.dispositions, this.mailbox, other, this.words, this.order,
				this.view);
	}

	/** The same for other words. */
	public InquiryFilter withWords(String others) {
		return new InquiryFilter(this.statuses, this.dispositions, this.mailbox, this.reason, others, this.order,
				this.view);
	}

	/** The same for one person's view. */
	public InquiryFilter withView(View other) {
		return new InquiryFilter(this.statuses, this.dispositions, this.mailbox, this.reason, this.words, this.order,
				other);
	}

}
