package org.inquirytriage.review.web.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiries.WaitingCount;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryFilter.View;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.review.AgeTargets;
import org.inquirytriage.review.web.Found;
import org.inquirytriage.review.web.InquiryRow;
import org.inquirytriage.review.web.InquiryRows;
import org.inquirytriage.review.web.ListPosition;
import org.inquirytriage.review.web.PlainWords;
import org.inquirytriage.review.web.ProgramTime;
import org.inquirytriage.review.web.queue.QueueView.Reason;
import org.inquirytriage.review.web.queue.QueueView.Waiting;
import org.jspecify.annotations.Nullable;

/** Gathers what the queue shows. */
class QueueViews {

	private static final int PAGE = 25;

	private static final int MOST_ASKED = 100;

	private final Inquiries inquiries;

	private final InquiryRows rows;

	private final AgeTargets targets;

	private final Words words;

	private final Clock clock;

	QueueViews(Inquiries inquiries, InquiryRows rows, AgeTargets targets, Words words, Clock clock) {
		this.inquiries = inquiries;
		this.rows = rows;
		this.targets = targets;
		this.words = words;
		this.clock = clock;
	}

	/** The page that a person asked for. */
	QueueView of(QueueQuery query, Viewer viewer) {
		Instant now = this.clock.instant();
		Locale locale = viewer.locale();
		InquiryPage page = this.inquiries.list(query.filter(viewer, now), ListPosition.read(query.after()), PAGE);
		Iterator<InquiryRow> lines = this.rows.of(page.inquiries(), locale).iterator();
		List<Waiting> waiting = page.inquiries()
			.stream()
			.map((inquiry) -> waiting(inquiry, lines.next(), now, locale))
			.toList();
		List<Reason> reasons = this.inquiries.countWaiting(now, viewer.reach())
			.stream()
			.map((count) -> reason(count, locale))
			.toList();
		InquiryPage.Position next = page.next();
		return new QueueView(waiting, reasons, viewer.decides() ? asked(viewer, now) : null,
				(next != null) ? ListPosition.write(next) : null, Found.of(page));
	}

	private @Nullable String asked(Viewer viewer, Instant now) {
		InquiryFilter filter = InquiryFilter.waiting(viewer.reach())
			.withView(new View(InquiryFilter.Scope.ASKED, viewer.name(), now));
		long asked = this.inquiries.count(filter, MOST_ASKED);
		if (asked == 0) {
			return null;
		}
		return (asked < MOST_ASKED) ? Long.toString(asked) : (MOST_ASKED - 1) + "+";
	}

	private Waiting waiting(Inquiry inquiry, InquiryRow row, Instant now, Locale locale) {
		Duration age = Duration.between(inquiry.received(), now);
		Duration target = this.targets.of(inquiry);
		return new Waiting(row, this.words.time().span(age, locale), this.words.time().span(target, locale),
				age.compareTo(target) > 0, inquiry.handling().handedTo(),
				inquiry.snoozed(now).map((until) -> this.words.time().brief(until, locale)).orElse(null),
				inquiry.handling().question());
	}

	private Reason reason(WaitingCount count, Locale locale) {
		PlainWords plain = this.words.plain();
		if (count.status() != InquiryStatus.HELD || count.reason().isEmpty()) {
			String word = count.status().name().toLowerCase(Locale.ROOT);
			return new Reason(word, plain.text("waits." + word, locale), count.count());
		}
		String rule = plain.textOr("rule." + count.reason(), count.reason(), locale);
		return new Reason(count.reason(),
				plain.textOr("waits." + count.reason(), plain.textOr("hold." + count.reason(), rule, locale), locale),
				count.count());
	}

	/**
	 * How things are said.
	 *
	 * @param plain words
	 * @param time in the program's zone
	 */
	record Words(PlainWords plain, ProgramTime time) {
	}

}
