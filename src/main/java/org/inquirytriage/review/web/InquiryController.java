package org.inquirytriage.review.web;

import java.security.Principal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.UndecidedInquiries;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that tells everything about one inquiry. */
@Controller
@RequestMapping("/inquiries/{id:[0-9a-f-]{36}}")
class InquiryController {

	private static final Duration CLAIM = Duration.ofMinutes(30);

	private static final Set<String> OUTCOMES = Set.of("reached", "services", "answered", "passed-on", "not-needed");

	private final CaseViews cases;

	private final Casework casework;

	private final UndecidedInquiries undecided;

	private final AccessLog log;

	InquiryController(CaseViews cases, Casework casework, UndecidedInquiries undecided, AccessLog log) {
		this.cases = cases;
		this.casework = casework;
		this.undecided = undecided;
		this.log = log;
	}

	@GetMapping
	String page(@PathVariable String id, Principal person, Locale locale, Model model) {
		if (!this.cases.exists(id(id))) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.log.record(person.getName(), AccessLog.Act.VIEWED_INQUIRY, id(id).toString());
		model.addAttribute("view", find(id, locale));
		return "inquiry";
	}

	/** What may change while the page is open, or nothing when it did not. */
	@GetMapping("/updates")
	Object updates(@PathVariable String id, @RequestParam String seen, Locale locale, Model model) {
		CaseView view = find(id, locale);
		if (view.mark().equals(seen)) {
			return ResponseEntity.noContent().build();
		}
		if (!view.hasLetterOf(seen)) {
			return ResponseEntity.noContent().header("HX-Refresh", "true").build();
		}
		model.addAttribute("view", view);
		return "inquiry :: updates";
	}

	@PostMapping("/claim")
	String claim(@PathVariable String id, Principal person, RedirectAttributes next) {
		return done(id, () -> this.casework.claim(id(id), person.getName(), CLAIM), "claimed", next);
	}

	@PostMapping("/release")
	String release(@PathVariable String id, Principal person, RedirectAttributes next) {
		return done(id, () -> this.casework.release(id(id), person.getName()), "released", next);
	}

	@PostMapping("/close")
	String close(@PathVariable String id, @RequestParam long version, @RequestParam String outcome, Principal person,
			RedirectAttributes next) {
		if (!OUTCOMES.contains(outcome)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return done(id,
				() -> this.casework.claim(id(id), person.getName(), CLAIM)
						&& this.casework.close(id(id), version, person.getName(), Map.of("outcome", outcome)),
				"closed", next);
	}

	@PostMapping("/retry")
	String retry(@PathVariable String id, Principal person, RedirectAttributes next) {
		return done(id, () -> this.undecided.retry(id(id), person.getName()), "retried", next);
	}

	private static String done(String id, BooleanSupplier work, String success, RedirectAttributes next) {
		next.addFlashAttribute("news", work.getAsBoolean() ? success : "changed");
		return "redirect:/inquiries/" + id(id);
	}

	private CaseView find(String id, Locale locale) {
		return this.cases.find(id(id), locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static InquiryId id(String uuid) {
		try {
			return InquiryId.of(uuid);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, ex);
		}
	}

}
