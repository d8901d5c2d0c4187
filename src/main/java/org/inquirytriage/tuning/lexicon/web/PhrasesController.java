package org.inquirytriage.tuning.lexicon.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.inquirytriage.tuning.lexicon.Candidate;
import org.inquirytriage.tuning.lexicon.LexiconDesk;
import org.inquirytriage.tuning.lexicon.PhraseOutcome;
import org.inquirytriage.tuning.lexicon.PhraseVersion;
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

/** The page on which admins publish phrases and take them out again. */
@Controller
@RequestMapping("/lexicon/phrases")
class PhrasesController {

	private static final int LONGEST = 300;

	private static final int LONGEST_REASON = 400;

	private final PhraseViews views;

	private final LexiconViews lexicons;

	private final LexiconDesk desk;

	PhrasesController(PhraseViews views, LexiconViews lexicons, LexiconDesk desk) {
		this.views = views;
		this.lexicons = lexicons;
		this.desk = desk;
	}

	@GetMapping
	String page(Principal person, Model model) {
		PhraseVersion version = this.views.version();
		List<PhraseVersion> versions = new ArrayList<>(this.views.versions());
		if (!versions.isEmpty()) {
			versions.add(PhraseVersion.NONE);
		}
		model.addAttribute("version", version);
		model.addAttribute("versions", versions);
		model.addAttribute("proposals", this.views.proposals(version.number()));
		model.addAttribute("programZone", this.views.zone());
		model.addAttribute("person", person.getName());
		return "phrases";
	}

	@PostMapping
	String add(Candidate phrase, @RequestParam int version, @RequestParam String reason, Principal person,
			RedirectAttributes next) {
		Candidate tidy = new Candidate(phrase.kind(), phrase.language(), phrase.group(),
				phrase.phrase().strip().toLowerCase(Locale.ROOT));
		if (tidy.phrase().isEmpty() || tidy.phrase().length() > LONGEST || !known(tidy)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return told(this.desk.add(person.getName(), version, tidy, shortened(reason)), next);
	}

	@PostMapping("/remove")
	String remove(@RequestParam String id, @RequestParam int version, @RequestParam String reason, Principal person,
			RedirectAttributes next) {
		return told(this.desk.remove(person.getName(), version, id, shortened(reason)), next);
	}

	@PostMapping("/return")
	String goBack(@RequestParam int number, @RequestParam int version, @RequestParam String reason, Principal person,
			RedirectAttributes next) {
		return told(this.desk.goBack(person.getName(), version, number, shortened(reason)), next);
	}

	@PostMapping("/proposals/{number}/approve")
	String approve(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.approve(person.getName(), number), next);
	}

	@PostMapping("/proposals/{number}/decline")
	String decline(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.decline(person.getName(), number), next);
	}

	private boolean known(Candidate phrase) {
		return phrase.kind().keepsBack() && this.lexicons.groups(phrase.kind(), phrase.language(), Locale.ROOT)
			.stream()
			.anyMatch((group) -> group.name().equals(phrase.group()));
	}

	private static String shortened(String reason) {
		return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
	}

	private static String told(PhraseOutcome outcome, RedirectAttributes next) {
		next.addFlashAttribute("news", switch (outcome) {
			case PhraseOutcome.Published published -> "published";
			case PhraseOutcome.Proposed proposed -> "proposed";
			case PhraseOutcome.Declined declined -> "declined";
			case PhraseOutcome.Unchanged unchanged -> "unchanged";
			case PhraseOutcome.NoReason none -> "reason";
			case PhraseOutcome.Stale stale -> "stale";
			case PhraseOutcome.OwnProposal own -> "own";
			case PhraseOutcome.Refused refused -> {
				next.addFlashAttribute("why", refused.why());
				yield "refused";
			}
		});
		return "redirect:/lexicon/phrases";
	}

}
