package org.inquirytriage.tuning.templates.web;

import java.util.Locale;

import org.inquirytriage.tuning.topics.web.TopicViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of all templates. */
@Controller
class TemplatesController {

	private final TemplateViews views;

	private final TopicViews topics;

	TemplatesController(TemplateViews views, TopicViews topics) {
		this.views = views;
		this.topics = topics;
	}

	@GetMapping("/templates")
	String list(Locale locale, Model model) {
		model.addAttribute("list", this.views.list(locale.getLanguage()));
		model.addAttribute("added", this.topics.lines(locale));
		return "templates";
	}

}
