package org.inquirytriage.tuning.lexicon.web;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.tuning.lexicon.Candidate;
import org.inquirytriage.tuning.lexicon.CurrentPhrases;
import org.inquirytriage.tuning.lexicon.LexiconDesk;
import org.inquirytriage.tuning.lexicon.LexiconKind;
import org.inquirytriage.tuning.lexicon.LexiconTrial;
import org.inquirytriage.tuning.lexicon.PastMessages;
import org.inquirytriage.tuning.lexicon.PhraseVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which admins read the lexicons and try phrases. */
@Controller
@RequestMapping("/lexicon")
class LexiconController {

	private static final int STORED = 500;

	private static final int EXAMPLES = 500;

	private static final int LONGEST_PHRASE = 300;

	private final LexiconViews views;

	private final LexiconTrial trial;

	private final PastMessages messages;

	private final CurrentPhrases phrases;

	private final LexiconDesk desk;

	// A trial takes seconds of a processor; mail goes first.
	private final Semaphore one = new Semaphore(1);

	LexiconController(LexiconViews views, LexiconTrial trial, PastMessages messages, CurrentPhrases phrases,
			LexiconDesk desk) {
		this.phrases = phrases;
		this.desk = desk;
		this.views = views;
		this.trial = trial;
		this.messages = messages;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "EMERGENCY") LexiconKind kind,
			@RequestParam(defaultValue = "en") String language, Locale locale, Model model) {
		return shown(kind, language, locale, model);
	}

	/** Where a page that answered a form is opened anew, as in another language. */
	@GetMapping({ "/find", "/phrase" })
	String anew() {
		return "redirect:/lexicon";
	}

	@PostMapping("/find")
	String find(@RequestParam LexiconKind kind, @RequestParam String language, @RequestParam String text, Locale locale,
			Model model) {
		model.addAttribute("typed", text);
		if (text.isBlank()) {
			model.addAttribute("problem", "text");
		}
		else {
			model.addAttribute("found", this.views.find(text, locale));
		}
		return shown(kind, language, locale, model);
	}

	@PostMapping("/phrase")
	String phrase(@RequestParam LexiconKind kind, @RequestParam String language, @RequestParam String group,
			@RequestParam String phrase, Locale locale, Model model) {
		String tidy = phrase.strip().toLowerCase(Locale.ROOT);
		model.addAttribute("phrase", tidy);
		model.addAttribute("group", group);
		String page = shown(kind, language, locale, model);
		boolean known = this.views.groups(kind, language, locale)
			.stream()
			.anyMatch((entries) -> entries.name().equals(group));
		if (tidy.isEmpty() || tidy.length() > LONGEST_PHRASE || !known) {
			model.addAttribute("problem", "phrase");
		}
		else if (!this.one.tryAcquire()) {
			model.addAttribute("problem", "busy");
		}
		else {
			try {
				tryOut(new Candidate(kind, language, group, tidy), model);
			}
			finally {
				this.one.release();
			}
		}
		return page;
	}

	private void tryOut(Candidate candidate, Model model) {
		try {
			model.addAttribute("effects", this.trial.of(candidate,
					List.of(this.messages.stored(STORED), this.messages.examples(candidate.language(), EXAMPLES))));
		}
		catch (UnreadableDataException ex) {
			model.addAttribute("problem", "pattern");
			model.addAttribute("why", Candidate.sentence(ex));
		}
	}

	private String shown(LexiconKind kind, String language, Locale locale, Model model) {
		if (!kind.keepsBack() || !this.views.languages().contains(language)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		PhraseVersion version = this.phrases.version();
		model.addAttribute("version", version.number());
		model.addAttribute("added", version.phrases().size());
		model.addAttribute("secondPerson", this.desk.asksSecondPerson());
		model.addAttribute("kind", kind.word());
		model.addAttribute("language", language);
		model.addAttribute("languages", this.views.languages());
		model.addAttribute("groups", this.views.groups(kind, language, locale));
		return "lexicon";
	}

}
