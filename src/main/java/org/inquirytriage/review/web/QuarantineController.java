package org.inquirytriage.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.InquiryPage;
import org.inquirytriage.inquiry.InquiryPage.Position;
import org.inquirytriage.inquiry.InquiryStatus;

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

	QuarantineController(Inquiries inquiries, InquiryRows rows) {
		this.inquiries = inquiries;
		this.rows = rows;
	}

	@GetMapping("/quarantine")
	String page(@RequestParam(defaultValue = "") String after, Locale locale, Model model) {
		InquiryPage page = this.inquiries.list(QUARANTINED, ListPosition.read(after), PAGE);
		List<InquiryRow> rows = this.rows.of(page.inquiries(), locale);
		Position next = page.next();
		model.addAttribute("rows", rows);
		model.addAttribute("next", (next != null) ? ListPosition.write(next) : null);
		return "quarantine";
	}

}
