package org.inquirytriage.review.web.desk;

import java.time.Instant;

import org.inquirytriage.inquiry.Inquiry.Question;
import org.inquirytriage.review.CloseReason;
import org.inquirytriage.review.Outcome;
import org.inquirytriage.review.Outcome.Refusal;
import org.inquirytriage.review.ReviewDecision;
import org.inquirytriage.review.ReviewDesk;
import org.inquirytriage.review.Truth;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions that send nothing: closing, noting, passing on, putting off, undoing. */
@Controller
@RequestMapping(InquiryPath.OF)
class PassingController {

	private final ReviewDesk desk;

	private final Choices choices;

	private final Steps steps;

	PassingController(ReviewDesk desk, Choices choices, Steps steps) {
		this.desk = desk;
		this.choices = choices;
		this.steps = steps;
	}

	@PostMapping("/close")
	String close(@RequestParam long version, @RequestParam String outcome, Acting acting, RedirectAttributes next) {
		CloseReason reason = CloseReason.of(outcome)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		return this.steps.onwards(decide(acting, version, new ReviewDecision.Close(reason)), acting, "closed", next);
	}

	@PostMapping("/note")
	String note(@RequestParam String text, Acting acting, RedirectAttributes next) {
		return this.steps.here(decide(acting, 0, new ReviewDecision.Note(text)), acting, "noted", next);
	}

	@PostMapping("/hand-over")
	String handOver(@RequestParam String to, @RequestParam(defaultValue = "") String note, Acting acting,
			RedirectAttributes next) {
		if (!this.choices.colleagues(acting.id(), acting.person()).contains(to)) {
			return this.steps.refused(Refusal.NO_COLLEAGUE, acting, next);
		}
		Outcome outcome = decide(acting, 0, new ReviewDecision.HandOver(to, note));
		return this.steps.onwards(outcome, acting, "handed-over", next);
	}

	@PostMapping("/ask")
	String ask(@RequestParam long version, @RequestParam String of, @RequestParam String question, Acting acting,
			RedirectAttributes next) {
		if (!of.equals(Question.ANYBODY) && !this.choices.colleagues(acting.id(), acting.person()).contains(of)) {
			return refused(new Outcome.Refused(Refusal.NO_COLLEAGUE), question, acting, next);
		}
		Outcome outcome = decide(acting, version, new ReviewDecision.Ask(of, question));
		return (outcome instanceof Outcome.Refused why) ? refused(why, question, acting, next)
				: this.steps.onwards(outcome, acting, "asked", next);
	}

	/**
	 * To a colleague who asked; what was typed is shown again where it comes too late.
	 */
	@PostMapping("/reply")
	String reply(@RequestParam String text, Acting acting, RedirectAttributes next) {
		Outcome outcome = decide(acting, 0, new ReviewDecision.Reply(text, acting.seen()));
		return (outcome instanceof Outcome.Refused why) ? refused(why, text, acting, next)
				: this.steps.onwards(outcome, acting, "replied", next);
	}

	private String refused(Outcome.Refused refused, String typed, Acting acting, RedirectAttributes next) {
		next.addFlashAttribute("typed", typed);
		return this.steps.refused(refused.why(), acting, next);
	}

	@PostMapping("/snooze")
	String snooze(@RequestParam String until, Acting acting, RedirectAttributes next) {
		Instant moment = this.choices.until(until)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		return this.steps.onwards(decide(acting, 0, new ReviewDecision.Snooze(moment)), acting, "snoozed", next);
	}

	/** What happened automatically was wrong; on to what puts it right. */
	@PostMapping("/wrong")
	String wrong(@RequestParam long version, @RequestParam String truth, Acting acting, RedirectAttributes next) {
		Truth told = Truth.of(truth).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		Outcome outcome = this.desk.markWrong(acting.id(), version, acting.person(), told);
		if (outcome instanceof Outcome.Refused(Refusal why)) {
			return this.steps.refused(why, acting, next);
		}
		return this.steps.correction(acting, told, next);
	}

	/** Gives up what could not be read; the list of it says who did and why. */
	@PostMapping("/drop")
	String drop(@RequestParam long version, @RequestParam String reason, Acting acting, RedirectAttributes next) {
		Outcome outcome = decide(acting, version, new ReviewDecision.Drop(reason));
		return this.steps.listed(outcome, acting, next);
	}

	@PostMapping("/undo")
	String undo(Acting acting, RedirectAttributes next) {
		return this.steps.here(this.desk.undo(acting.id(), acting.person()), acting, "undone", next);
	}

	private Outcome decide(Acting acting, long version, ReviewDecision decision) {
		return this.desk.decide(acting.id(), version, acting.person(), decision);
	}

}
