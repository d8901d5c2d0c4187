package org.inquirytriage.review.audit.web;

import java.security.Principal;
import java.util.Locale;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.Outcome;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.review.Truth;
import org.inquirytriage.review.audit.AuditDesk;
import org.inquirytriage.review.audit.AuditSamples.Sample;
import org.inquirytriage.review.web.reach.Reaches;

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

/** The pages on which people check automatic answers. */
@Controller
@RequestMapping("/checks")
class ChecksController {

	private final CheckViews views;

	private final AuditDesk audit;

	private final ReviewDesk desk;

	private final AccessLog log;

	ChecksController(CheckViews views, AuditDesk audit, ReviewDesk desk, AccessLog log) {
		this.views = views;
		this.audit = audit;
		this.desk = desk;
		this.log = log;
	}

	@GetMapping
	String page(Reach reach, Locale locale, Model model) {
		model.addAttribute("checks", this.views.overview(reach, locale));
		return "checks";
	}

	@GetMapping("/{id}")
	String check(@PathVariable String id, Principal person, Reach reach, Locale locale, Model model) {
		Sample sample = sample(id);
		this.log.record(person.getName(), AccessLog.Act.VIEWED_INQUIRY, sample.inquiry().toString());
		model.addAttribute("sample", sample);
		model.addAttribute("view", this.views.letter(sample.inquiry(), reach, locale));
		return "check";
	}

	/** What the reader thinks before seeing what was answered. */
	@PostMapping("/{id}/truth")
	String judge(@PathVariable String id, @RequestParam String truth) {
		Sample sample = sample(id);
		this.audit.judgeBlind(sample.inquiry(), truth(truth));
		return "redirect:/checks/" + sample.inquiry();
	}

	/** What the reader says; a wrong answer is marked and opened to be put right. */
	@PostMapping("/{id}")
	String checked(@PathVariable String id, @RequestParam String truth, @RequestParam boolean fits,
			@RequestParam long version, Principal person, RedirectAttributes next) {
		InquiryId inquiry = sample(id).inquiry();
		Truth told = truth(truth);
		boolean right = fits && told == Truth.GENERAL;
		if (!this.audit.check(inquiry, told, right, person.getName())) {
			next.addFlashAttribute("news", "already");
			return "redirect:/checks";
		}
		if (right) {
			next.addFlashAttribute("news", "right");
			return this.views.next(Reaches.of(person))
				.map((open) -> "redirect:/checks/" + open)
				.orElse("redirect:/checks");
		}
		return putRight(inquiry, version, person.getName(), told, next);
	}

	private String putRight(InquiryId inquiry, long version, String person, Truth told, RedirectAttributes next) {
		return switch (this.desk.markWrong(inquiry, version, person, told)) {
			case Outcome.Refused refused -> {
				next.addFlashAttribute("news", "changed");
				yield "redirect:/inquiries/" + inquiry;
			}
			case Outcome.Done done -> {
				next.addFlashAttribute("news", "marked");
				next.addFlashAttribute("about", "");
				yield "redirect:/inquiries/" + inquiry + switch (told) {
					case GENERAL -> "/answer";
					case CLINICAL -> "/redirect";
					case EMERGENCY -> "/escalate";
					case OTHER -> "";
				};
			}
		};
	}

	private Sample sample(String id) {
		return this.views.sample(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Truth truth(String word) {
		return Truth.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

}
