package org.inquirytriage.review.web;

import java.util.Locale;

import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.web.InquiryList.Page;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that lists what happened to each inquiry. */
@Controller
class InquiriesController {

	private final InquiryList list;

	InquiriesController(InquiryList list) {
		this.list = list;
	}

	@ModelAttribute("query")
	ListQuery query(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String after, Reach reach) {
		return ListQuery.of(reach, show, words, after);
	}

	@GetMapping("/")
	String page(@ModelAttribute("query") ListQuery query, Locale locale, Model model) {
		model.addAttribute("page", this.list.page(query, locale));
		return "inquiries";
	}

	/** The list alone, or nothing when it is as the page knows it. */
	@GetMapping("/updates")
	Object updates(@ModelAttribute("query") ListQuery query, @RequestParam String seen, Locale locale, Model model) {
		Page page = this.list.page(query, locale);
		if (page.mark().equals(seen)) {
			return ResponseEntity.noContent().build();
		}
		model.addAttribute("page", page);
		return "inquiries :: list";
	}

}
