package org.inquirytriage.tuning.templates.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.tuning.links.LinkCheck;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateChange;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.Window;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one template, where it is edited. */
@Controller
@RequestMapping("/templates/{language}/{folder}/{slug}")
class TemplateController {

	private static final SaveOutcome NO_DAYS = new SaveOutcome.Refused(List.of());

	private final TemplateDesk desk;

	private final TemplateViews views;

	private final LinkCheck links;

	TemplateController(TemplateDesk desk, TemplateViews views, LinkCheck links) {
		this.desk = desk;
		this.views = views;
		this.links = links;
	}

	@ModelAttribute("name")
	TemplateName name(@PathVariable String language, @PathVariable String folder, @PathVariable String slug) {
		return TemplateName.of(language, folder, slug).orElseThrow(TemplateController::notFound);
	}

	@GetMapping
	String page(@ModelAttribute("name") TemplateName name, Locale locale, Principal person, Model model) {
		TemplateViews.View view = this.views.page(name, locale.getLanguage()).orElseThrow(TemplateController::notFound);
		model.addAttribute("view", view);
		model.addAttribute("form", view.form());
		model.addAttribute("trial", view.trial());
		model.addAttribute("person", person.getName());
		model.addAttribute("secondPerson", this.desk.asksSecondPerson());
		return "template";
	}

	/** What the text would become, while somebody types. */
	@PostMapping("/check")
	String check(@ModelAttribute("name") TemplateName name, TemplateForm typed, Model model) {
		model.addAttribute("trial", this.views.trial(name, typed.inFile(name, this.views.today())));
		return "template :: trial";
	}

	/** Whether the links that it names answer, which may take some seconds. */
	@PostMapping("/links")
	String links(@ModelAttribute("name") TemplateName name, TemplateForm typed, Model model) {
		model.addAttribute("links",
				this.links.of(this.views.trial(name, typed.inFile(name, this.views.today())).links()));
		return "template :: links";
	}

	@PostMapping("/save")
	String save(@ModelAttribute("name") TemplateName name, TemplateForm typed, Principal person, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		String text = typed.inFile(name, this.views.today());
		Window window = typed.window(this.views.today());
		SaveOutcome outcome = (window == null) ? NO_DAYS
				: this.desk.save(person.getName(), new TemplateChange(name.file(), typed.version(), text, window));
		if (!(outcome instanceof SaveOutcome.Refused) && !(outcome instanceof SaveOutcome.Stale)) {
			return told(outcome, name, next);
		}
		page(name, LocaleContextHolder.getLocale(), person, model);
		model.addAttribute("trial", this.views.trial(name, text));
		if (outcome instanceof SaveOutcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", refused.findings());
			model.addAttribute("badDays", window == null);
			model.addAttribute("form", typed);
			return "template";
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("stale", this.views.changedSince(name.file(), typed.version()));
		int now = Objects.requireNonNull((TemplateViews.View) model.getAttribute("view")).form().version();
		model.addAttribute("form", typed.upon(now));
		return "template";
	}

	@GetMapping("/versions/{number}")
	String version(@ModelAttribute("name") TemplateName name, @PathVariable int number, Principal person, Model model) {
		model.addAttribute("compared",
				this.views.compared(name.file(), number).orElseThrow(TemplateController::notFound));
		model.addAttribute("file", name.file());
		model.addAttribute("base", "/templates/" + name.path());
		model.addAttribute("person", person.getName());
		return "template-version";
	}

	@PostMapping("/versions/{number}/return")
	String goBack(@ModelAttribute("name") TemplateName name, @PathVariable int number, @RequestParam int version,
			Principal person, RedirectAttributes next) {
		return told(this.desk.goBack(person.getName(), name, version, number), name, next);
	}

	@PostMapping("/versions/{number}/approve")
	String approve(@ModelAttribute("name") TemplateName name, @PathVariable int number, Principal person,
			RedirectAttributes next) {
		return told(this.desk.approve(person.getName(), name.file(), number), name, next);
	}

	@PostMapping("/versions/{number}/decline")
	String decline(@ModelAttribute("name") TemplateName name, @PathVariable int number, Principal person,
			RedirectAttributes next) {
		return told(this.desk.decline(person.getName(), name.file(), number), name, next);
	}

	private static String told(SaveOutcome outcome, TemplateName name, RedirectAttributes next) {
		next.addFlashAttribute("news", outcome.word());
		if (outcome instanceof SaveOutcome.Refused refused) {
			next.addFlashAttribute("refused", refused.findings());
		}
		return "redirect:/templates/" + name.path();
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
