package org.inquirytriage.review.web.queue;

import java.security.Principal;

import org.inquirytriage.review.kept.SavedViews;
import org.inquirytriage.review.kept.SavedViews.SavedView;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping views of the queue, and forgetting them. */
@Controller
class ViewsController {

	private final SavedViews views;

	ViewsController(SavedViews views) {
		this.views = views;
	}

	@PostMapping("/queue/views")
	String keep(@RequestParam String name, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String words,
			Principal person, RedirectAttributes next) {
		QueueQuery query = QueueQuery.of(show, reason, words, "");
		SavedView view = new SavedView(name, query.show(), query.reason(), query.words());
		if (view.name().isEmpty()) {
			return shown(view, "view-nameless", next);
		}
		return shown(view, this.views.keep(person.getName(), view) ? "view-kept" : "view-too-many", next);
	}

	@PostMapping("/queue/views/forget")
	String forget(@RequestParam String name, Principal person, RedirectAttributes next) {
		this.views.forget(person.getName(), name);
		next.addFlashAttribute("news", "view-forgotten");
		next.addFlashAttribute("about", name);
		return "redirect:/queue";
	}

	private static String shown(SavedView view, String news, RedirectAttributes next) {
		next.addFlashAttribute("news", news);
		next.addFlashAttribute("about", view.name());
		next.addAttribute("show", view.scope());
		next.addAttribute("reason", view.reason());
		next.addAttribute("words", view.words());
		return "redirect:/queue";
	}

}
