package org.inquirytriage.review.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Reach;
import org.jspecify.annotations.Nullable;

/** The choices above the list of inquiries. */
enum ListFilter {

	ALL(null),

	WAITING(null),

	ESCALATED(DispositionKind.ESCALATE),

	HELD(DispositionKind.HOLD),

	REDIRECTED(DispositionKind.REDIRECT),

	ANSWERED(DispositionKind.AUTO_REPLY),

	SUPPRESSED(DispositionKind.SUPPRESSED);

	private final @Nullable DispositionKind disposition;

	ListFilter(@Nullable DispositionKind disposition) {
		this.disposition = disposition;
	}

	/** The choice of this word, or all. */
	static ListFilter of(String word) {
		return EnumSet.allOf(ListFilter.class)
			.stream()
			.filter((choice) -> choice.word().equals(word))
			.findFirst()
			.orElse(ALL);
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The disposition that it shows, null when it shows several. */
	@Nullable DispositionKind disposition() {
		return this.disposition;
	}

	/** Whether open emergencies stand above the list rather than in it. */
	boolean hasUrgentOnTop() {
		return this == ALL || this == WAITING;
	}

	/** What the list below the open emergencies holds. */
	InquiryFilter filter(Reach reach, String words) {
		InquiryFilter all = InquiryFilter.all(reach).withWords(words);
		return switch (this) {
			case ALL -> all.withStatuses(EnumSet.complementOf(EnumSet.of(InquiryStatus.ESCALATED)));
			case WAITING -> all.withStatuses(EnumSet.of(InquiryStatus.HELD, InquiryStatus.QUARANTINED));
			case ESCALATED, HELD, REDIRECTED, ANSWERED, SUPPRESSED ->
				all.withDispositions((this.disposition != null) ? Set.of(this.disposition) : Set.of());
		};
	}

}
