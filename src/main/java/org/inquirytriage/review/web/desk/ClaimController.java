package org.inquirytriage.review.web.desk;

import java.util.Set;

import org.inquirytriage.inquiry.Casework;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.UndecidedInquiries;
import org.inquirytriage.review.Outcome.Refusal;
import org.inquirytriage.review.ReviewLimits;
import org.inquirytriage.review.web.casefile.CaseView;
import org.inquirytriage.review.web.casefile.CaseViews;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking an inquiry, keeping it while working on it, and giving it back. */
@Controller
@RequestMapping(InquiryPath.OF)
class ClaimController {

	/** What a person takes an inquiry for. */
	private static final Set<String> WORK = Set.of("", "answer", "redirect", "escalate");

	private final Casework casework;

	private final UndecidedInquiries undecided;

	private final CaseViews cases;

	private final Steps steps;

	private final ReviewLimits limits;

	ClaimController(Casework casework, UndecidedInquiries undecided, CaseViews cases, Steps steps,
			ReviewLimits limits) {
		this.casework = casework;
		this.undecided = undecided;
		this.cases = cases;
		this.steps = steps;
		this.limits = limits;
	}

	@PostMapping("/claim")
	String claim(@RequestParam(defaultValue = "") String then, Acting acting, RedirectAttributes next) {
		if (!WORK.contains(then)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (!this.casework.claim(acting.id(), acting.person(), this.limits.lease())) {
			return this.steps.refused(Refusal.CHANGED, acting, next);
		}
		if (!then.isEmpty()) {
			return InquiryPath.redirect(acting.id(), "/" + then);
		}
		return done(acting.id(), "claimed", next);
	}

	/** A sign of life; says so when somebody else has the inquiry by now. */
	@PostMapping("/claim/updates")
	String keep(Acting acting, Model model) {
		if (acting.person().equals(find(acting).now().claimedBy())) {
			this.casework.claim(acting.id(), acting.person(), this.limits.lease());
		}
		model.addAttribute("view", find(acting));
		return "decide :: holding";
	}

	@PostMapping("/take-over")
	String takeOver(Acting acting, RedirectAttributes next) {
		if (!this.casework.takeOver(acting.id(), acting.person(), this.limits.lease())) {
			return this.steps.refused(Refusal.CHANGED, acting, next);
		}
		return done(acting.id(), "taken-over", next);
	}

	@PostMapping("/release")
	String release(Acting acting, RedirectAttributes next) {
		if (!this.casework.release(acting.id(), acting.person())) {
			return this.steps.refused(Refusal.CHANGED, acting, next);
		}
		return done(acting.id(), "released", next);
	}

	@PostMapping("/retry")
	String retry(Acting acting, RedirectAttributes next) {
		if (!this.undecided.retry(acting.id(), acting.person())) {
			return this.steps.refused(Refusal.CHANGED, acting, next);
		}
		return done(acting.id(), "retried", next);
	}

	private static String done(InquiryId id, String news, RedirectAttributes next) {
		next.addFlashAttribute("news", news);
		return InquiryPath.redirect(id, "");
	}

	private CaseView find(Acting acting) {
		return this.cases.find(acting.id(), acting.reach(), acting.locale())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
