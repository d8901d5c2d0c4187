package org.inquirytriage.tuning.topics.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.tuning.templates.AddedTopic;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.topics.TopicDesk;
import org.inquirytriage.tuning.topics.TopicOutcome;
import org.inquirytriage.triage.Topic;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** The pages on which admins add topics and teach them. */
@Controller
@RequestMapping("/templates/topics")
class TopicsController {

	private final TopicDesk desk;

	private final TemplateDesk templates;

	private final TopicViews views;

	TopicsController(TopicDesk desk, TemplateDesk templates, TopicViews views) {
		this.desk = desk;
		this.templates = templates;
		this.views = views;
	}

	@GetMapping("/new")
	String empty(Model model) {
		model.addAttribute("form", this.views.form(Map.of()));
		model.addAttribute("secondPerson", this.templates.asksSecondPerson());
		return "topic-new";
	}

	/** What the texts would become, while somebody types. */
	@PostMapping("/check")
	String check(@RequestParam Map<String, String> typed, Model model) {
		TopicForm form = this.views.form(typed);
		if (form.wrong() == null) {
			model.addAttribute("trial", this.views.trial(form.topic(this.views.today())));
			return "template :: trial";
		}
		return "topic-new :: unfinished";
	}

	@PostMapping
	String add(@RequestParam Map<String, String> typed, Principal person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		TopicForm form = this.views.form(typed);
		if (form.wrong() != null) {
			return again(form, "field", model, response);
		}
		TopicOutcome outcome = this.desk.add(person.getName(), form.topic(this.views.today()), form.namesNobody());
		return switch (outcome) {
			case TopicOutcome.Kept kept -> told("added", form.of("slug"), next);
			case TopicOutcome.Proposed proposed -> told("proposed", form.of("slug"), next);
			case TopicOutcome.Taken taken -> again(form, "taken", model, response);
			case TopicOutcome.Refused refused -> {
				model.addAttribute("refused", refused.findings());
				yield again(form, "refused", model, response);
			}
			case TopicOutcome.Unusable unusable -> {
				model.addAttribute("unusable", unusable.problems());
				yield again(form, "unusable", model, response);
			}
			case TopicOutcome.NoWord word -> {
				model.addAttribute("why", word.why());
				yield again(form, "word", model, response);
			}
			case TopicOutcome.Stale stale -> again(form, "stale", model, response);
			case TopicOutcome.Unchanged unchanged -> again(form, "stale", model, response);
		};
	}

	private String again(TopicForm form, String problem, Model model, HttpServletResponse response) {
		boolean conflict = problem.equals("stale") || problem.equals("taken");
		response.setStatus((conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		model.addAttribute("problem", problem);
		empty(model);
		model.addAttribute("form", form);
		model.addAttribute("wrong", form.wrong());
		return "topic-new";
	}

	@GetMapping("/{slug}")
	String page(@PathVariable String slug, Principal person, Model model) {
		model.addAttribute("view", this.views.page(topic(slug).slug(), LocaleContextHolder.getLocale())
			.orElseThrow(TopicsController::none));
		model.addAttribute("person", person.getName());
		model.addAttribute("form", this.views.form(Map.of()));
		model.addAttribute("secondPerson", this.templates.asksSecondPerson());
		return "topic";
	}

	@PostMapping("/{slug}")
	String change(@PathVariable String slug, @RequestParam int version,
			@RequestParam(defaultValue = "false") boolean on, @RequestParam Map<String, String> typed, Principal person,
			RedirectAttributes next) {
		Map<String, String> titles = this.views.form(typed).titles();
		if (titles.values().stream().anyMatch(String::isEmpty)) {
			return told("field", slug, next);
		}
		String covers = typed.getOrDefault("covers", "").strip();
		return told(this.desk.change(person.getName(), version, new AddedTopic(topic(slug), titles, on, covers)), slug,
				next);
	}

	@PostMapping("/{slug}/examples")
	String teach(@PathVariable String slug, @RequestParam Map<String, String> typed, Principal person, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		if (this.views.page(topic(slug).slug(), Locale.ROOT).isEmpty()) {
			throw none();
		}
		TopicForm form = this.views.form(typed);
		TopicOutcome outcome = this.desk.teach(person.getName(), topic(slug), form.examples(), form.namesNobody());
		if (outcome instanceof TopicOutcome.Unusable unusable) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page(slug, person, model);
			model.addAttribute("form", form);
			model.addAttribute("unusable", unusable.problems());
			return "topic";
		}
		return told((outcome instanceof TopicOutcome.Kept) ? "taught" : "unchanged", slug, next);
	}

	@PostMapping("/{slug}/examples/{id}/remove")
	String forget(@PathVariable String slug, @PathVariable UUID id, Principal person, RedirectAttributes next) {
		TopicOutcome outcome = this.desk.forget(person.getName(), topic(slug), id);
		return told((outcome instanceof TopicOutcome.Kept) ? "forgotten" : "stale", slug, next);
	}

	@PostMapping("/{slug}/versions/{number}/approve")
	String approve(@PathVariable String slug, @PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.templates.approve(person.getName(), AddedTopic.file(topic(slug)), number), slug, next);
	}

	@PostMapping("/{slug}/versions/{number}/decline")
	String decline(@PathVariable String slug, @PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.templates.decline(person.getName(), AddedTopic.file(topic(slug)), number), slug, next);
	}

	private static String told(SaveOutcome outcome, String slug, RedirectAttributes next) {
		return told(switch (outcome) {
			case SaveOutcome.Published published -> "added";
			case SaveOutcome.Declined declined -> "declined";
			case SaveOutcome.OwnProposal own -> "own";
			case SaveOutcome.Refused refused -> "refused";
			case SaveOutcome.Proposed proposed -> "proposed";
			case SaveOutcome.Unchanged unchanged -> "unchanged";
			case SaveOutcome.Stale stale -> "stale";
		}, slug, next);
	}

	private static String told(TopicOutcome outcome, String slug, RedirectAttributes next) {
		return told(switch (outcome) {
			case TopicOutcome.Kept kept -> "kept";
			case TopicOutcome.Proposed proposed -> "proposed";
			case TopicOutcome.Unchanged unchanged -> "unchanged";
			case TopicOutcome.Refused refused -> "refused";
			case TopicOutcome.Taken taken -> "stale";
			case TopicOutcome.Unusable unusable -> "refused";
			case TopicOutcome.NoWord word -> "refused";
			case TopicOutcome.Stale stale -> "stale";
		}, slug, next);
	}

	private static String told(String news, String slug, RedirectAttributes next) {
		next.addFlashAttribute("news", news);
		return "redirect:/templates/topics/" + topic(slug).slug();
	}

	private static Topic topic(String slug) {
		try {
			return new Topic(slug);
		}
		catch (IllegalArgumentException ex) {
			throw none();
		}
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
