package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiries.DispositionCount;
import org.inquirytriage.inquiry.Inquiries.WaitingCount;
import org.inquirytriage.inquiry.InquiryStatus;
import org.jspecify.annotations.Nullable;

/**
 * The numbers on the pages, counted anew at most every few seconds however many pages are
 * open.
 */
class Counts {

	private static final Duration FRESH = Duration.ofSeconds(3);

	private static final Duration COUNTED = Duration.ofDays(7);

	private final Inquiries inquiries;

	private final Clock clock;

	private volatile @Nullable Numbers latest;

	Counts(Inquiries inquiries, Clock clock) {
		this.inquiries = inquiries;
		this.clock = clock;
	}

	/** The choices above the list with their numbers. */
	List<Choice> choices() {
		Numbers numbers = numbers();
		return Stream.of(ListFilter.values())
			.map((filter) -> new Choice(filter.word(), number(filter, numbers)))
			.toList();
	}

	private static @Nullable Long number(ListFilter filter, Numbers numbers) {
		return switch (filter) {
			case ALL -> null;
			case WAITING -> numbers.waiting();
			case ESCALATED, HELD, REDIRECTED, ANSWERED, SUPPRESSED ->
				numbers.decided().getOrDefault(filter.disposition(), 0L);
		};
	}

	/** How many inquiries stand at a status. */
	long at(InquiryStatus status) {
		return numbers().standing().getOrDefault(status, 0L);
	}

	/** How many inquiries are in the queue. */
	long waiting() {
		return numbers().queued();
	}

	private Numbers numbers() {
		Instant now = this.clock.instant();
		Numbers known = this.latest;
		if (known == null || !known.taken().plus(FRESH).isAfter(now)) {
			known = new Numbers(now, this.inquiries.countByStatus(), decided(now), queued(now));
			this.latest = known;
		}
		return known;
	}

	private long queued(Instant now) {
		return this.inquiries.countWaiting(now).stream().mapToLong(WaitingCount::count).sum();
	}

	private Map<DispositionKind, Long> decided(Instant now) {
		Map<DispositionKind, Long> decided = new EnumMap<>(DispositionKind.class);
		for (DispositionCount count : this.inquiries.countByDisposition(now.minus(COUNTED))) {
			decided.merge(count.disposition(), count.count(), Long::sum);
		}
		return decided;
	}

	/**
	 * A choice above the list.
	 *
	 * @param word of the choice
	 * @param number how many it shows, null when not counted
	 */
	record Choice(String word, @Nullable Long number) {
	}

	private record Numbers(Instant taken, Map<InquiryStatus, Long> standing, Map<DispositionKind, Long> decided,
			long queued) {

		long waiting() {
			return this.standing.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().isWaitingForPerson())
				.mapToLong(Map.Entry::getValue)
				.sum();
		}

	}

}
