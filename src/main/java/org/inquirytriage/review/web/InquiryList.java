package org.inquirytriage.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;
import org.jspecify.annotations.Nullable;

/** The list of inquiries, page by page. */
class InquiryList {

	private static final int PAGE = 25;

	private static final int MOST_URGENT = 50;

	private final Inquiries inquiries;

	private final InquiryRows rows;

	private final Counts counts;

	InquiryList(Inquiries inquiries, InquiryRows rows, Counts counts) {
		this.inquiries = inquiries;
		this.rows = rows;
		this.counts = counts;
	}

	/** One page of the list that a person asked for. */
	Page page(ListQuery query, Locale locale) {
		Position after = query.position();
		InquiryPage found = this.inquiries.list(query.inquiries(), after, PAGE);
		boolean urgentOnTop = after == null && query.filter().hasUrgentOnTop();
		Position next = found.next();
		return new Page(urgentOnTop ? urgent(query, locale) : List.of(), this.rows.of(found.inquiries(), locale),
				(next != null) ? ListPosition.write(next) : null, this.counts.choices(query.reach()), Found.of(found));
	}

	private List<InquiryRow> urgent(ListQuery query, Locale locale) {
		InquiryFilter open = InquiryFilter.waiting(query.reach())
			.withStatuses(Set.of(InquiryStatus.ESCALATED))
			.withWords(query.words());
		return this.rows.of(this.inquiries.list(open, null, MOST_URGENT).inquiries(), locale);
	}

	/**
	 * A page of the list.
	 *
	 * @param urgent the open emergencies that stand above it
	 * @param rows the list itself
	 * @param next where the next page begins, null when this is the last
	 * @param choices what else the list can show, with numbers
	 * @param found how far words were looked for
	 */
	record Page(List<InquiryRow> urgent, List<InquiryRow> rows, @Nullable String next, List<Counts.Choice> choices,
			Found found) {

		/** Changes whenever the page does. */
		public String mark() {
			return Integer.toHexString(Objects.hash(this.urgent, this.rows, this.next, this.choices, this.found));
		}

		/** Whether there is nothing to show. */
		public boolean empty() {
			return this.urgent.isEmpty() && this.rows.isEmpty();
		}

	}

}
