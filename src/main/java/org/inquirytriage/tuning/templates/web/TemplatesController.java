package org.inquirytriage.tuning.templates.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of all templates. */
@Controller
class TemplatesController {

	private final TemplateViews views;

	TemplatesController(TemplateViews views) {
		this.views = views;
	}

	@GetMapping("/templates")
	String list(Locale locale, Model model) {
		model.addAttribute("list", this.views.list(locale.getLanguage()));
		return "templates";
	}

}
