package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiries.DispositionCount;
import org.inquirytriage.inquiry.Inquiries.WaitingCount;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.jspecify.annotations.Nullable;

/**
 * The numbers on the pages, counted anew at most every few seconds for each reach however
 * many pages are open.
 */
class Counts {

	private static final Duration FRESH = Duration.ofSeconds(3);

	private static final Set<InquiryStatus> OPEN = EnumSet.complementOf(EnumSet.of(InquiryStatus.DONE));

	private static final Duration COUNTED = Duration.ofDays(7);

	private final Inquiries inquiries;

	private final Clock clock;

	private final Map<Reach, Numbers> latest = new ConcurrentHashMap<>();

	Counts(Inquiries inquiries, Clock clock) {
		this.inquiries = inquiries;
		this.clock = clock;
	}

	/** The choices above the list with their numbers. */
	List<Choice> choices(Reach reach) {
		Numbers numbers = numbers(reach);
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

	/** How many inquiries stand at a status that is not the end. */
	long at(InquiryStatus status, Reach reach) {
		return numbers(reach).standing().getOrDefault(status, 0L);
	}

	/** How many inquiries are in the queue. */
	long waiting(Reach reach) {
		return numbers(reach).queued();
	}

	private Numbers numbers(Reach reach) {
		Instant now = this.clock.instant();
		Numbers known = this.latest.get(reach);
		if (known == null || !known.isFresh(now)) {
			known = new Numbers(now, this.inquiries.countByStatus(OPEN, reach), decided(now, reach),
					queued(now, reach));
			this.latest.values().removeIf((old) -> !old.isFresh(now));
			this.latest.put(reach, known);
		}
		return known;
	}

	private long queued(Instant now, Reach reach) {
		return this.inquiries.countWaiting(now, reach).stream().mapToLong(WaitingCount::count).sum();
	}

	private Map<DispositionKind, Long> decided(Instant now, Reach reach) {
		Map<DispositionKind, Long> decided = new EnumMap<>(DispositionKind.class);
		for (DispositionCount count : this.inquiries.countByDisposition(now.minus(COUNTED), reach)) {
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

		boolean isFresh(Instant now) {
			return this.taken.plus(FRESH).isAfter(now);
		}

		long waiting() {
			return this.standing.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().isWaitingForPerson())
				.mapToLong(Map.Entry::getValue)
				.sum();
		}

	}

}
