package org.inquirytriage.review.web.nearest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.reading.EndedCases;
import org.inquirytriage.review.reading.EndedCases.EndedCase;
import org.inquirytriage.review.reading.Likeness;
import org.inquirytriage.review.web.InquiryRows;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The part of an inquiry's page that shows earlier ones like it; the page asks for it
 * once it stands, so that it waits for nothing.
 */
@Controller
class NearestController {

	private static final int SHOWN = 3;

	private static final int COMPARED = 1000;

	private final Inquiries inquiries;

	private final EndedCases ended;

	private final InquiryRows rows;

	NearestController(Inquiries inquiries, EndedCases ended, InquiryRows rows) {
		this.inquiries = inquiries;
		this.ended = ended;
		this.rows = rows;
	}

	@GetMapping("/inquiries/{id:[0-9a-f-]{36}}/nearest/updates")
	String part(@PathVariable String id, Reach reach, Locale locale, Model model) {
		Inquiry inquiry = find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String words = this.inquiries.text(inquiry.id()).map(BodyText::author).orElse("");
		EndedCase here = new EndedCase(inquiry.id(),
				new HashSet<>(inquiry.decisionMade().map(Decision::topics).orElse(List.of())),
				inquiry.subject() + "\n" + words);
		List<Inquiry> nearest = new Likeness(this.ended.latest(reach, COMPARED)).nearest(here, SHOWN)
			.stream()
			.flatMap((near) -> this.inquiries.find(near).stream())
			.toList();
		model.addAttribute("nearest", this.rows.of(nearest, locale));
		return "inquiry :: nearest";
	}

	private Optional<Inquiry> find(String id) {
		try {
			return this.inquiries.find(InquiryId.of(id));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
