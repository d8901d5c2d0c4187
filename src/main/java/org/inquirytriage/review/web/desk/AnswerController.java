package org.inquirytriage.review.web.desk;

import java.time.Clock;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.review.Drafts;
import org.inquirytriage.review.Drafts.Draft;
import org.inquirytriage.review.Outcome;
import org.inquirytriage.review.ReviewDecision.Answer;
import org.inquirytriage.review.ReviewDesk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a person answers an inquiry. */
@Controller
@RequestMapping(InquiryPath.OF)
class AnswerController {

	private final ReviewDesk desk;

	private final Drafts drafts;

	private final Composer composer;

	private final DecidePages pages;

	private final Steps steps;

	private final Clock clock;

	AnswerController(ReviewDesk desk, Drafts drafts, Composer composer, DecidePages pages, Steps steps, Clock clock) {
		this.desk = desk;
		this.drafts = drafts;
		this.composer = composer;
		this.pages = pages;
		this.steps = steps;
		this.clock = clock;
	}

	@GetMapping("/answer")
	String page(DraftForm asked, Acting acting, Model model) {
		Inquiry inquiry = this.pages.inquiry(acting);
		Answer answer = this.composer.begin(inquiry, asked);
		this.pages.fill(model, acting, answer, "answer");
		model.addAttribute("answer", answer);
		model.addAttribute("footer", this.composer.footer(inquiry, answer.language()));
		model.addAttribute("offers", this.composer.offers(inquiry, answer, acting.locale()));
		model.addAttribute("languages", this.composer.languages(inquiry));
		this.drafts.of(inquiry.id())
			.filter((draft) -> draft.text().equals(answer.text()))
			.ifPresent((draft) -> model.addAttribute("draftBy", draft.person()));
		return "decide";
	}

	/** Keeps what was typed so far, and shows what would leave. */
	@PostMapping("/draft")
	String draft(DraftForm form, Acting acting, Model model) {
		Answer answer = form.answer();
		model.addAttribute("kept", keep(acting, answer));
		this.pages.fillPreview(model, acting, answer);
		return "decide :: preview";
	}

	@PostMapping("/answer")
	String send(DraftForm form, @RequestParam long version, Acting acting, RedirectAttributes next) {
		Answer answer = form.answer();
		boolean kept = keep(acting, answer);
		Outcome outcome = this.desk.decide(acting.id(), version, acting.person(), answer);
		if (outcome instanceof Outcome.Refused && !kept) {
			next.addFlashAttribute("typed", answer.text());
		}
		return this.steps.onwards(outcome, acting, "answered", next);
	}

	/** Only whoever has the inquiry writes on its draft. */
	private boolean keep(Acting acting, Answer answer) {
		boolean holds = this.pages.inquiry(acting)
			.claimedBy(this.clock.instant())
			.filter(acting.person()::equals)
			.isPresent();
		if (holds) {
			this.drafts.save(acting.id(), new Draft(answer.topics(), answer.language(), answer.text(), acting.person(),
					this.clock.instant()));
		}
		return holds;
	}

}
