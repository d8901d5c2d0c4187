package org.inquirytriage.tuning.templates.web;

import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateChange;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplateVersion.Status;

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

/**
 * The page of the file of facts: its text, with hours, holidays and notices, and its
 * versions.
 */
@Controller
@RequestMapping(FactsFileController.PAGE)
class FactsFileController {

	static final String PAGE = "/facts/file";

	private static final String FILE = TemplateSources.PROGRAM;

	private final TemplateDesk desk;

	private final TemplateViews views;

	FactsFileController(TemplateDesk desk, TemplateViews views) {
		this.desk = desk;
		this.views = views;
	}

	@GetMapping
	String page(Principal person, Model model) {
		Standing latest = this.views.latest();
		shown(latest.number(FILE), latest.text(FILE), person, model);
		return "facts-file";
	}

	/** What is wrong with the text, while somebody types. */
	@PostMapping("/check")
	String check(@RequestParam int version, @RequestParam String text, Model model) {
		model.addAttribute("findings", this.desk.problems(List.of(change(version, text))));
		return "facts-file :: checks";
	}

	@PostMapping("/save")
	String save(@RequestParam int version, @RequestParam String text, Principal person, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		SaveOutcome outcome = this.desk.save(person.getName(), change(version, text));
		boolean stale = outcome instanceof SaveOutcome.Stale;
		if (!stale && !(outcome instanceof SaveOutcome.Refused)) {
			return told(outcome, next);
		}
		response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		shown(stale ? this.views.latest().number(FILE) : version, text, person, model);
		model.addAttribute(stale ? "stale" : "refused",
				stale ? this.views.changedSince(FILE, version) : model.getAttribute("findings"));
		return "facts-file";
	}

	@GetMapping("/versions/{number}")
	String version(@PathVariable int number, Principal person, Model model) {
		model.addAttribute("compared",
				this.views.compared(FILE, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("file", FILE);
		model.addAttribute("base", PAGE);
		model.addAttribute("person", person.getName());
		return "template-version";
	}

	@PostMapping("/versions/{number}/return")
	String goBack(@PathVariable int number, @RequestParam int version, Principal person, RedirectAttributes next) {
		return told(this.desk.goBack(person.getName(), FILE, version, number), next);
	}

	@PostMapping("/versions/{number}/approve")
	String approve(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.approve(person.getName(), FILE, number), next);
	}

	@PostMapping("/versions/{number}/decline")
	String decline(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.decline(person.getName(), FILE, number), next);
	}

	private void shown(int version, String text, Principal person, Model model) {
		model.addAttribute("version", version);
		model.addAttribute("text", text);
		model.addAttribute("findings", this.desk.problems(List.of(change(version, text))));
		List<TemplateViews.Version> history = this.views.history(FILE);
		model.addAttribute("history", history);
		model.addAttribute("proposed", history.stream().filter((one) -> one.status() == Status.PROPOSED).toList());
		model.addAttribute("person", person.getName());
		model.addAttribute("secondPerson", this.desk.asksSecondPerson());
	}

	// A browser sends the line ends of forms.
	private static TemplateChange change(int version, String text) {
		return new TemplateChange(FILE, version, text.replace("\r\n", "\n").stripTrailing() + "\n");
	}

	private static String told(SaveOutcome outcome, RedirectAttributes next) {
		next.addFlashAttribute("news", outcome.word());
		if (outcome instanceof SaveOutcome.Refused refused) {
			next.addFlashAttribute("refused", refused.findings());
		}
		return "redirect:" + PAGE;
	}

}
