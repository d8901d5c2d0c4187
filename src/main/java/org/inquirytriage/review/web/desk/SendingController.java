package org.inquirytriage.review.web.desk;

import java.util.List;
import java.util.Optional;

import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.review.Outcome;
import org.inquirytriage.review.ReviewDecision;
import org.inquirytriage.review.ReviewDecision.Escalate;
import org.inquirytriage.review.ReviewDecision.Redirect;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.inquiry.words.SignGroups;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a person redirects or escalates an inquiry. */
@Controller
@RequestMapping(InquiryPath.OF)
class SendingController {

	private static final String SELF_HARM = "E10";

	private final ReviewDesk desk;

	private final Programs programs;

	private final Composer composer;

	private final DecidePages pages;

	private final Steps steps;

	SendingController(ReviewDesk desk, Programs programs, Composer composer, DecidePages pages, Steps steps) {
		this.desk = desk;
		this.programs = programs;
		this.composer = composer;
		this.pages = pages;
		this.steps = steps;
	}

	@GetMapping("/redirect")
	String redirect(@RequestParam(required = false) @Nullable String office, Acting acting, Model model) {
		Inquiry inquiry = this.pages.inquiry(acting);
		Redirect redirect = new Redirect(chosen(office, inquiry), this.composer.languageOf(inquiry));
		this.pages.fill(model, acting, redirect, "redirect");
		model.addAttribute("office", redirect.office());
		model.addAttribute("offices", officesFor(inquiry).offices());
		return "decide";
	}

	/** What a redirect to an office would send. */
	@GetMapping("/redirect/updates")
	String redirectPreview(@RequestParam String office, Acting acting, Model model) {
		return preview(new Redirect(office, this.composer.languageOf(this.pages.inquiry(acting))), acting, model);
	}

	@PostMapping("/redirect")
	String redirected(@RequestParam String office, @RequestParam long version, Acting acting, RedirectAttributes next) {
		String language = this.composer.languageOf(this.pages.inquiry(acting));
		return decide(new Redirect(office, language), version, acting, "redirected", next);
	}

	@GetMapping("/escalate")
	String escalate(@RequestParam(required = false) @Nullable Boolean selfHarm, Acting acting, Model model) {
		Inquiry inquiry = this.pages.inquiry(acting);
		boolean likely = inquiry.decisionMade()
			.map(Decision::reasons)
			.map(SignGroups::in)
			.orElse(List.of())
			.contains(SELF_HARM);
		boolean notice = Optional.ofNullable(selfHarm).orElse(likely);
		this.pages.fill(model, acting, new Escalate(notice, this.composer.languageOf(inquiry)), "escalate");
		model.addAttribute("selfHarm", notice);
		return "decide";
	}

	/** What an escalation would send. */
	@GetMapping("/escalate/updates")
	String escalatePreview(@RequestParam boolean selfHarm, Acting acting, Model model) {
		return preview(new Escalate(selfHarm, this.composer.languageOf(this.pages.inquiry(acting))), acting, model);
	}

	@PostMapping("/escalate")
	String escalated(@RequestParam boolean selfHarm, @RequestParam long version, Acting acting,
			RedirectAttributes next) {
		String language = this.composer.languageOf(this.pages.inquiry(acting));
		Outcome outcome = this.desk.decide(acting.id(), version, acting.person(), new Escalate(selfHarm, language));
		return this.steps.here(outcome, acting, "escalated", next);
	}

	private String preview(ReviewDecision decision, Acting acting, Model model) {
		this.pages.fillPreview(model, acting, decision);
		return "decide :: preview";
	}

	private String decide(ReviewDecision decision, long version, Acting acting, String success,
			RedirectAttributes next) {
		Outcome outcome = this.desk.decide(acting.id(), version, acting.person(), decision);
		return this.steps.onwards(outcome, acting, success, next);
	}

	private String chosen(@Nullable String office, Inquiry inquiry) {
		OfficeDirectory offices = officesFor(inquiry);
		return Optional.ofNullable(office)
			.or(() -> inquiry.decisionMade().map(Decision::office))
			.filter((id) -> offices.office(id).isPresent())
			.orElseGet(() -> offices.programLine().id());
	}

	private OfficeDirectory officesFor(Inquiry inquiry) {
		return this.programs.in(inquiry.mailbox()).offices();
	}

}
