package org.inquirytriage.inquiry;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which inquiries a list shows, and in which order.
 *
 * @param reach of whom it is for
 * @param statuses one of these; empty for any
 * @param dispositions one of these; empty for any, decided or not
 * @param reason the reason to hold them or the rule that forbids an answer, null for any
 * @param words found in the writer's address, the subject, the Message-ID or the text, or
 * the beginning of the id, whatever their case; empty for any
 * @param order how they are sorted
 * @param view what of it one person is shown
 */
public record InquiryFilter(Reach reach, Set<InquiryStatus> statuses, Set<DispositionKind> dispositions,
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
		/** Those in the queue that nobody else has, was handed or was asked about. */
		FREE,
		/** Those that the person has or was handed. */
		MINE,
		/** Those about which the person was asked by a colleague. */
		ASKED,
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
	public static InquiryFilter all(Reach reach) {
		return new InquiryFilter(reach, Set.of(), Set.of(), null, "", Order.NEWEST_FIRST, View.EVERYTHING);
	}

	/** The inquiries that wait for a person, the most urgent first. */
	public static InquiryFilter waiting(Reach reach) {
		return new InquiryFilter(reach, Set.of(InquiryStatus.ESCALATED, InquiryStatus.QUARANTINED, InquiryStatus.HELD),
				Set.of(), null, "", Order.MOST_URGENT_FIRST, View.EVERYTHING);
	}

	/** The same for other statuses. */
	public InquiryFilter withStatuses(Set<InquiryStatus> others) {
		return new InquiryFilter(this.reach, others, this.dispositions, this.reason, this.words, this.order, this.view);
	}

	/** The same for other dispositions. */
	public InquiryFilter withDispositions(Set<DispositionKind> others) {
		return new InquiryFilter(this.reach, this.statuses, others, this.reason, this.words, this.order, this.view);
	}

	/** The same for one reason, or for any when null. */
	public InquiryFilter withReason(@Nullable String other) {
		return new InquiryFilter(this.reach, this.statuses, this.dispositions, other, this.words, this.order,
				this.view);
	}

	/** The same for other words. */
	public InquiryFilter withWords(String others) {
		return new InquiryFilter(this.reach, this.statuses, this.dispositions, this.reason, others, this.order,
				this.view);
	}

	/** The same for one person's view. */
	public InquiryFilter withView(View other) {
		return new InquiryFilter(this.reach, this.statuses, this.dispositions, this.reason, this.words, this.order,
				other);
	}

}
