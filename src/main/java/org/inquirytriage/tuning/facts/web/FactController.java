package org.inquirytriage.tuning.facts.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.tuning.facts.FactDesk;
import org.inquirytriage.tuning.facts.FactsText.Words;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplatePreviews.Trial;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which one fact is given other words. */
@Controller
@RequestMapping("/facts/change")
class FactController {

	private static final String TEXT = "text.";

	private final FactDesk desk;

	FactController(FactDesk desk) {
		this.desk = desk;
	}

	@ModelAttribute("words")
	Words words(@RequestParam String path) {
		Words words = this.desk.facts().get(path);
		if (words == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return words;
	}

	@GetMapping
	String page(@RequestParam String path, @ModelAttribute("words") Words words, Locale locale, Model model) {
		return shown(path, words.texts(), this.desk.version(), locale, model);
	}

	/** What a template that names the fact would become, while somebody types. */
	@PostMapping("/check")
	String check(@RequestParam String path, @ModelAttribute("words") Words words,
			@RequestParam Map<String, String> typed, Locale locale, Model model) {
		shown(path, texts(words, typed), 0, locale, model);
		return "template :: trial";
	}

	@PostMapping
	String save(@ModelAttribute("words") Words words, @RequestParam Map<String, String> typed, Principal person,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		String path = typed.getOrDefault("path", "");
		int version = Integer.parseInt(typed.getOrDefault("version", "0"));
		Map<String, List<String>> texts = texts(words, typed);
		boolean empty = texts.values().stream().anyMatch(List::isEmpty);
		SaveOutcome outcome = empty ? new SaveOutcome.Refused(List.of())
				: this.desk.save(person.getName(), version, path, texts);
		if (outcome instanceof SaveOutcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refused", refused.findings());
			return shown(path, texts, version, LocaleContextHolder.getLocale(), model);
		}
		if (outcome instanceof SaveOutcome.Stale) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("stale", true);
			return shown(path, texts, this.desk.version(), LocaleContextHolder.getLocale(), model);
		}
		next.addFlashAttribute("news", outcome.word());
		return (outcome instanceof SaveOutcome.Published) ? "redirect:/facts" : "redirect:/facts/file";
	}

	private String shown(String path, Map<String, List<String>> texts, int version, Locale locale, Model model) {
		Map<String, String> lines = new TreeMap<>();
		texts.forEach((language, each) -> lines.put(language, String.join("\n", each)));
		model.addAttribute("fact", path);
		model.addAttribute("texts", lines);
		model.addAttribute("version", version);
		model.addAttribute("named", this.desk.namedIn(path));
		model.addAttribute("secondPerson", this.desk.asksSecondPerson());
		boolean whole = texts.values().stream().noneMatch(List::isEmpty);
		model.addAttribute("trial",
				(whole ? this.desk.trial(path, locale.getLanguage(), texts) : Optional.<Trial>empty())
					.orElse(new Trial(List.of(), List.of())));
		return "fact";
	}

	private static Map<String, List<String>> texts(Words words, Map<String, String> typed) {
		Map<String, List<String>> texts = new TreeMap<>();
		words.texts().keySet().forEach((language) -> {
			String text = typed.getOrDefault(TEXT + language, "").strip();
			List<String> lines = text.isEmpty() ? List.of()
					: words.list() ? text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList()
							: List.of(text.replaceAll("\\s+", " "));
			texts.put(language, lines);
		});
		return texts;
	}

}
