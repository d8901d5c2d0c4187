package org.inquirytriage.tuning.facts.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that shows facts, calendar and what goes out at a moment. */
@Controller
class FactsController {

	private final FactsViews views;

	FactsController(FactsViews views) {
		this.views = views;
	}

	@GetMapping("/facts")
	String page(AskedMoment asked, Locale locale, Model model) {
		model.addAttribute("view", this.views.page(asked, locale));
		return "facts";
	}

}
