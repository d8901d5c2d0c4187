package org.inquirytriage.tuning.templates.web;

import java.security.Principal;
import java.util.OptionalLong;

import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateException;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.ReplayDesk;
import org.inquirytriage.tuning.replay.ReplayRun.Kind;
import org.inquirytriage.tuning.replay.ReplayRun.Wish;
import org.inquirytriage.tuning.replay.Wordings;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateName;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has a text replayed that somebody is writing, before it is saved. */
@Controller
class TemplateReplayController {

	private static final int DAYS = 30;

	private final ReplayDesk desk;

	private final Wordings wordings;

	private final CurrentTemplates current;

	private final TemplateViews views;

	TemplateReplayController(ReplayDesk desk, Wordings wordings, CurrentTemplates current, TemplateViews views) {
		this.desk = desk;
		this.wordings = wordings;
		this.current = current;
		this.views = views;
	}

	@PostMapping("/templates/{language}/{folder}/{slug}/replay")
	String replay(@PathVariable String language, @PathVariable String folder, @PathVariable String slug,
			TemplateForm typed, Principal admin, RedirectAttributes next) {
		TemplateName name = TemplateName.of(language, folder, slug)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String text = typed.inFile(name, this.views.today());
		try {
			ReplyComposer composer = this.wordings.of(this.current.latest().sources().with(name.file(), text));
			Wish wish = new Wish(Kind.TEMPLATE, name.file(), DAYS, admin.getName());
			OptionalLong run = this.desk.start(wish, Candidate.of(composer));
			return run.isPresent() ? "redirect:/replay/" + run.getAsLong() : refused("busy", "", next);
		}
		catch (TemplateException ex) {
			return refused("template", String.valueOf(ex.getMessage()), next);
		}
	}

	private static String refused(String problem, String why, RedirectAttributes next) {
		next.addFlashAttribute("problem", problem);
		next.addFlashAttribute("why", why);
		return "redirect:/replay";
	}

}
