package org.inquirytriage.tuning.thresholds.web;

import java.security.Principal;
import java.util.Locale;
import java.util.OptionalLong;

import org.inquirytriage.tuning.thresholds.LimitDesk;
import org.inquirytriage.tuning.thresholds.LimitOutcome;
import org.inquirytriage.tuning.thresholds.LimitVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which admins see what a limit for an answer does, and publish another. */
@Controller
@RequestMapping("/thresholds")
class ThresholdsController {

	private final LimitDesk desk;

	private final ThresholdsViews views;

	private final LimitReplays replays;

	ThresholdsController(LimitDesk desk, ThresholdsViews views, LimitReplays replays) {
		this.desk = desk;
		this.views = views;
		this.replays = replays;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "en") String language,
			@RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable Long run,
			Principal admin, Model model) {
		if (!this.views.languages().contains(language)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("shown", this.views.of(language, limit));
		model.addAttribute("languages", this.views.languages());
		model.addAttribute("secondPerson", this.desk.asksSecondPerson());
		model.addAttribute("longest", LimitVersion.LONGEST_REASON);
		model.addAttribute("person", admin.getName());
		model.addAttribute("run", run);
		return "thresholds";
	}

	/** Where a page that answered a form is opened anew, as in another language. */
	@GetMapping({ "/show", "/replay", "/publish", "/back", "/approve", "/decline" })
	String anew() {
		return "redirect:/thresholds";
	}

	/** Shows a place of the slider where no script does. */
	@PostMapping("/show")
	String show(@RequestParam String language, @RequestParam int limit) {
		return place(language, limit);
	}

	@PostMapping("/replay")
	String replay(@RequestParam String language, @RequestParam int limit, @RequestParam int days, Principal admin,
			RedirectAttributes next) {
		if (!this.views.languages().contains(language)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		OptionalLong run = this.replays.start(admin.getName(), language, this.views.limit(language, limit), days);
		if (run.isEmpty()) {
			next.addFlashAttribute("problem", "busy");
			return place(language, limit);
		}
		return place(language, limit) + "&run=" + run.getAsLong();
	}

	@PostMapping("/publish")
	String publish(@RequestParam String language, @RequestParam int limit, @RequestParam int base,
			@RequestParam String reason, Principal admin, RedirectAttributes next) {
		LimitOutcome outcome = this.views.languages().contains(language)
				? this.desk.publish(admin.getName(), reason, base, language, this.views.limit(language, limit))
				: LimitOutcome.TOO_LOOSE;
		tell(outcome, next);
		boolean done = outcome == LimitOutcome.PUBLISHED || outcome == LimitOutcome.PROPOSED;
		return done ? "redirect:/thresholds?language=" + language : place(language, limit);
	}

	@PostMapping("/back")
	String back(@RequestParam int number, @RequestParam int base, Principal admin, RedirectAttributes next) {
		return told(this.desk.goBack(admin.getName(), base, number), next);
	}

	@PostMapping("/approve")
	String approve(@RequestParam int number, Principal admin, RedirectAttributes next) {
		return told(this.desk.approve(admin.getName(), number), next);
	}

	@PostMapping("/decline")
	String decline(@RequestParam int number, Principal admin, RedirectAttributes next) {
		return told(this.desk.decline(admin.getName(), number), next);
	}

	private String place(String language, int limit) {
		return "redirect:/thresholds?language=" + (this.views.languages().contains(language) ? language : "en")
				+ "&limit=" + limit;
	}

	private static String told(LimitOutcome outcome, RedirectAttributes next) {
		tell(outcome, next);
		return "redirect:/thresholds";
	}

	private static void tell(LimitOutcome outcome, RedirectAttributes next) {
		String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
		switch (outcome) {
			case PUBLISHED, PROPOSED, DECLINED, UNCHANGED -> next.addFlashAttribute("news", word);
			case TOO_LOOSE, NO_REASON, STALE, OWN_PROPOSAL -> next.addFlashAttribute("problem", word);
		}
	}

}
