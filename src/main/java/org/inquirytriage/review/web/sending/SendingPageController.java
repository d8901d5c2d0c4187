package org.inquirytriage.review.web.sending;

import java.security.Principal;
import java.util.Locale;

import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.SendingState.Mode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which people see whether mail leaves, and stop or resume it. */
@Controller
@RequestMapping("/sending")
class SendingPageController {

	private final SendingViews views;

	private final SendingState state;

	SendingPageController(SendingViews views, SendingState state) {
		this.views = views;
		this.state = state;
	}

	@GetMapping
	String page(Locale locale, Model model) {
		model.addAttribute("sending", this.views.of(locale));
		model.addAttribute("longest", SendingState.LONGEST_REASON);
		return "sending";
	}

	@PostMapping("/stop")
	String stop(@RequestParam String reason, @RequestParam String seen, Principal person, RedirectAttributes next) {
		return change(new Wish(Mode.RECEIVE_ONLY, reason.strip(), seen), person, "stopped", next);
	}

	@PostMapping("/resume")
	String resume(@RequestParam String reason, @RequestParam String seen, Principal person, RedirectAttributes next) {
		return change(new Wish(Mode.LIVE, reason.strip(), seen), person, "resumed", next);
	}

	/** Nobody resumes what was stopped again for a reason they have not seen. */
	private String change(Wish wish, Principal person, String success, RedirectAttributes next) {
		next.addFlashAttribute("typed", wish.reason());
		if (wish.reason().isEmpty()) {
			next.addFlashAttribute("problem", "reason");
		}
		else if (!this.state.current().since().toString().equals(wish.seen())
				|| !this.state.change(wish.mode(), wish.reason(), person.getName())) {
			next.addFlashAttribute("problem", "changed");
		}
		else {
			next.addFlashAttribute("news", success);
			next.addFlashAttribute("typed", "");
		}
		return "redirect:/sending";
	}

	/**
	 * What a person asks for.
	 *
	 * @param mode that is to hold
	 * @param reason for it
	 * @param seen since when the state held that the person saw
	 */
	private record Wish(Mode mode, String reason, String seen) {
	}

}
