package org.inquirytriage.tuning.shadow.web;

import java.security.Principal;
import java.util.Locale;

import org.inquirytriage.tuning.shadow.ShadowDesk;
import org.inquirytriage.tuning.shadow.ShadowDesk.Outcome;

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

/** The pages on which admins see what models in shadow would do. */
@Controller
@RequestMapping("/learning/models")
class ShadowController {

	private static final String BACK = "redirect:/learning/models/shadow";

	private final ShadowDesk desk;

	private final ShadowViews views;

	ShadowController(ShadowDesk desk, ShadowViews views) {
		this.desk = desk;
		this.views = views;
	}

	@GetMapping("/shadow")
	String list(Model model) {
		model.addAttribute("runs", this.views.list());
		return "shadows";
	}

	@GetMapping("/shadow/{number}")
	String run(@PathVariable int number, Model model) {
		model.addAttribute("shown",
				this.views.shown(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "shadow";
	}

	@PostMapping("/{model}/shadow")
	String start(@PathVariable int model, @RequestParam(defaultValue = "7") int days, Principal person,
			RedirectAttributes next) {
		return told(this.desk.start(person.getName(), model, days), next);
	}

	@PostMapping("/shadow/{number}/end")
	String end(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.end(person.getName(), number), next);
	}

	@PostMapping("/shadow/{number}/note")
	String note(@PathVariable int number, Principal person, RedirectAttributes next) {
		this.desk.note(person.getName(), number);
		next.addFlashAttribute("news", "noted");
		return BACK;
	}

	private static String told(Outcome outcome, RedirectAttributes next) {
		next.addFlashAttribute("news", outcome.name().toLowerCase(Locale.ROOT));
		return BACK;
	}

}
