package org.inquirytriage.review.web.queue;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.kept.SavedViews.SavedView;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that lists what waits for a person. */
@Controller
class QueueController {

	private final QueueViews views;

	private final OwnViews own;

	QueueController(QueueViews views, OwnViews own) {
		this.views = views;
		this.own = own;
	}

	@ModelAttribute("query")
	QueueQuery query(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String after) {
		return QueueQuery.of(show, reason, words, after);
	}

	@ModelAttribute("viewer")
	Viewer viewer(HttpServletRequest request, Reach reach, Locale locale) {
		return new Viewer(request.getRemoteUser(), reach, !request.isUserInRole("AUDITOR"), locale);
	}

	@GetMapping("/queue")
	String page(@ModelAttribute("query") QueueQuery query, @ModelAttribute("viewer") Viewer viewer, Model model) {
		fill(model, this.views.of(query, viewer));
		model.addAttribute("own", this.own.of(viewer, query));
		model.addAttribute("longestName", SavedView.LONGEST_NAME);
		return "queue";
	}

	/** The list alone, or nothing when it is as the page knows it. */
	@GetMapping("/queue/updates")
	Object updates(@ModelAttribute("query") QueueQuery query, @RequestParam String seen,
			@ModelAttribute("viewer") Viewer viewer, Model model) {
		QueueView view = this.views.of(query, viewer);
		if (view.mark().equals(seen)) {
			return ResponseEntity.noContent().build();
		}
		fill(model, view);
		return "queue :: list";
	}

	private static void fill(Model model, QueueView view) {
		model.addAttribute("queue", view);
		model.addAttribute("scopes", QueueQuery.scopes());
	}

}
