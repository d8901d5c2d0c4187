package org.inquirytriage.review.web.desk;

import java.security.Principal;
import java.util.Locale;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.web.casefile.CaseView;
import org.inquirytriage.review.web.casefile.CaseViews;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page that tells everything about one inquiry. */
@Controller
@RequestMapping(InquiryPath.OF)
class InquiryController {

	private final CaseViews cases;

	private final Choices choices;

	private final Steps steps;

	private final AccessLog log;

	InquiryController(CaseViews cases, Choices choices, Steps steps, AccessLog log) {
		this.cases = cases;
		this.choices = choices;
		this.steps = steps;
		this.log = log;
	}

	@GetMapping
	String page(@PathVariable String id, Principal person, Locale locale, Model model) {
		InquiryId inquiry = InquiryPath.id(id);
		if (!this.cases.exists(inquiry)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.log.record(person.getName(), AccessLog.Act.VIEWED_INQUIRY, inquiry.toString());
		fill(model, find(inquiry, locale), person, locale);
		return "inquiry";
	}

	/** What may change while the page is open, or nothing when it did not. */
	@GetMapping("/updates")
	Object updates(@PathVariable String id, @RequestParam String seen, Principal person, Locale locale, Model model) {
		CaseView view = find(InquiryPath.id(id), locale);
		if (view.mark().equals(seen)) {
			return ResponseEntity.noContent().build();
		}
		if (!view.hasLetterOf(seen)) {
			return ResponseEntity.noContent().header("HX-Refresh", "true").build();
		}
		fill(model, view, person, locale);
		return "inquiry :: updates";
	}

	private void fill(Model model, CaseView view, Principal person, Locale locale) {
		model.addAttribute("view", view);
		model.addAttribute("colleagues", this.choices.colleagues(person.getName()));
		model.addAttribute("later", this.choices.later(locale));
	}

	/** On to the inquiry behind this one. */
	@GetMapping("/next")
	String next(@PathVariable String id, Principal person) {
		return this.steps.skip(InquiryPath.id(id), person.getName());
	}

	private CaseView find(InquiryId id, Locale locale) {
		return this.cases.find(id, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
