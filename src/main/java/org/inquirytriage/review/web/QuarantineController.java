package org.inquirytriage.review.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.Set;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.InquiryRow.Sent;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that lists the messages which could not be read or decided upon. */
@Controller
class QuarantineController {

	private static final int PAGE = 50;

	private static final InquiryFilter QUARANTINED = InquiryFilter.all()
		.withStatuses(Set.of(InquiryStatus.QUARANTINED));

	private final Inquiries inquiries;

	private final InquiryRows rows;

	private final Outbox outbox;

	QuarantineController(Inquiries inquiries, InquiryRows rows, Outbox outbox) {
		this.inquiries = inquiries;
		this.rows = rows;
		this.outbox = outbox;
	}

	@GetMapping("/quarantine")
	String page(@RequestParam(defaultValue = "") String after, Locale locale, Model model) {
		InquiryPage page = this.inquiries.list(QUARANTINED, ListPosition.read(after), PAGE);
		List<InquiryRow> rows = this.rows.of(page.inquiries(), locale);
		Position next = page.next();
		model.addAttribute("rows", rows);
		model.addAttribute("next", (next != null) ? ListPosition.write(next) : null);
		model.addAttribute("stray",
				Stream.of(OutboxState.UNKNOWN, OutboxState.FAILED)
					.flatMap((state) -> this.outbox.inState(state, PAGE).stream())
					.map((entry) -> new Stray(entry.inquiryId(), this.rows.sent(entry, locale)))
					.toList());
		return "quarantine";
	}

	/**
	 * Mail of which nobody can tell that it arrived.
	 *
	 * @param inquiry it belongs to
	 * @param mail itself
	 */
	record Stray(String inquiry, Sent mail) {
	}

}
