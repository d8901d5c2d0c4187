package org.inquirytriage.review.web;

import java.util.Locale;

import org.inquirytriage.review.web.InquiryList.Page;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that lists what happened to each inquiry. */
@Controller
class InquiriesController {

	private final InquiryList list;

	InquiriesController(InquiryList list) {
		this.list = list;
	}

	@GetMapping("/")
	String page(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String after, Locale locale, Model model) {
		ListQuery query = ListQuery.of(show, words, after);
		fill(model, query, this.list.page(query, locale));
		return "inquiries";
	}

	/** The list alone, or nothing when it is as the page knows it. */
	@GetMapping("/updates")
	Object updates(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String after, @RequestParam String seen, Locale locale, Model model) {
		ListQuery query = ListQuery.of(show, words, after);
		Page page = this.list.page(query, locale);
		if (page.mark().equals(seen)) {
			return ResponseEntity.noContent().build();
		}
		fill(model, query, page);
		return "inquiries :: list";
	}

	private static void fill(Model model, ListQuery query, Page page) {
		model.addAttribute("query", query);
		model.addAttribute("page", page);
	}

}
