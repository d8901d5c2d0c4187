package org.inquirytriage.tuning.models.web;

import java.security.Principal;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.Retraining;
import org.inquirytriage.tuning.topics.web.TopicViews;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which admins train models, compare them, and put them in force. */
@Controller
@RequestMapping("/learning/models")
class ModelsController {

	private static final String BACK = "redirect:/learning/models";

	private final Retraining retraining;

	private final ModelDesk desk;

	private final ModelViews views;

	private final TopicViews topics;

	ModelsController(Retraining retraining, ModelDesk desk, ModelViews views, TopicViews topics) {
		this.topics = topics;
		this.retraining = retraining;
		this.desk = desk;
		this.views = views;
	}

	@GetMapping
	String page(Locale locale, Model model) {
		model.addAttribute("view", this.views.page());
		model.addAttribute("topics", this.topics.lessons(locale));
		return "models";
	}

	/** How the training gets on; the whole page once it has ended. */
	@GetMapping("/progress")
	String progress(Model model, HttpServletResponse response) {
		ModelViews.Running running = this.views.running().orElse(null);
		if (running == null) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("running", running);
		return "models :: progress";
	}

	@PostMapping
	String start(Principal person, RedirectAttributes next) {
		next.addFlashAttribute("news", switch (this.retraining.start(person.getName())) {
			case Retraining.Outcome.Started started -> "started";
			case Retraining.Outcome.Busy busy -> "busy";
			case Retraining.Outcome.Refused refused -> "refused";
		});
		return BACK;
	}

	@PostMapping("/{number}/cancel")
	String cancel(@PathVariable int number, RedirectAttributes next) {
		this.retraining.cancel(number);
		next.addFlashAttribute("news", "cancelled");
		return BACK;
	}

	@GetMapping("/{number}")
	String compared(@PathVariable int number, Principal person, Model model) {
		model.addAttribute("compared",
				this.views.compared(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("person", person.getName());
		model.addAttribute("secondPerson", this.desk.asksSecondPerson());
		return "model";
	}

	@PostMapping("/{number}/publish")
	String publish(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.publish(person.getName(), number), next);
	}

	@PostMapping("/{number}/approve")
	String approve(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.approve(person.getName(), number), next);
	}

	@PostMapping("/{number}/decline")
	String decline(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.decline(person.getName(), number), next);
	}

	@PostMapping("/{number}/return")
	String goBack(@PathVariable int number, @RequestParam int seen, Principal person, RedirectAttributes next) {
		return told(this.desk.goBack(person.getName(), number, seen), next);
	}

	private static String told(ModelDesk.Outcome outcome, RedirectAttributes next) {
		next.addFlashAttribute("news", outcome.name().toLowerCase(Locale.ROOT));
		return BACK;
	}

}
