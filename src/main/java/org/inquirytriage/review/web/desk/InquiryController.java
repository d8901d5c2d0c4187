package org.inquirytriage.review.web.desk;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.review.web.casefile.CaseView;
import org.inquirytriage.review.web.casefile.CaseViews;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
	String page(Acting acting, Model model) {
		if (!this.cases.exists(acting.id())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.log.record(acting.person(), AccessLog.Act.VIEWED_INQUIRY, acting.id().toString());
		fill(model, find(acting), acting);
		return "inquiry";
	}

	/** What may change while the page is open, or nothing when it did not. */
	@GetMapping("/updates")
	Object updates(@RequestParam String seen, Acting acting, Model model) {
		CaseView view = find(acting);
		if (view.mark().equals(seen)) {
			return ResponseEntity.noContent().build();
		}
		if (!view.hasLetterOf(seen)) {
			return ResponseEntity.noContent().header("HX-Refresh", "true").build();
		}
		fill(model, view, acting);
		return "inquiry :: updates";
	}

	private void fill(Model model, CaseView view, Acting acting) {
		model.addAttribute("view", view);
		model.addAttribute("colleagues", this.choices.colleagues(acting.id(), acting.person()));
		model.addAttribute("later", this.choices.later(acting.locale()));
	}

	/** On to the inquiry behind this one. */
	@GetMapping("/next")
	String next(Acting acting) {
		return this.steps.skip(acting);
	}

	private CaseView find(Acting acting) {
		return this.cases.find(acting.id(), acting.reach(), acting.locale())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
