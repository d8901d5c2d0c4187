package org.inquirytriage.review.web.desk;

import java.util.UUID;

import org.inquirytriage.review.ReviewDesk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stopping mail of an inquiry, and sending it again. */
@Controller
@RequestMapping(InquiryPath.OF + "/mail/{entry:[0-9a-f-]{36}}")
class MailController {

	private final ReviewDesk desk;

	private final Steps steps;

	MailController(ReviewDesk desk, Steps steps) {
		this.desk = desk;
		this.steps = steps;
	}

	@PostMapping("/stop")
	String stop(@PathVariable String entry, Acting acting, RedirectAttributes next) {
		UUID mail = InquiryPath.id(entry).value();
		return this.steps.here(this.desk.stop(acting.id(), mail, acting.person()), acting, "stopped", next);
	}

	@PostMapping("/drop")
	String drop(@PathVariable String entry, @RequestParam String reason, Acting acting, RedirectAttributes next) {
		UUID mail = InquiryPath.id(entry).value();
		return this.steps.listed(this.desk.drop(acting.id(), mail, acting.person(), reason), acting, next);
	}

	@PostMapping("/again")
	String again(@PathVariable String entry, Acting acting, RedirectAttributes next) {
		UUID mail = InquiryPath.id(entry).value();
		return this.steps.here(this.desk.sendAgain(acting.id(), mail, acting.person()), acting, "again", next);
	}

}
