package org.inquirytriage.erasure.web;

import java.security.Principal;
import java.util.Objects;

import org.inquirytriage.erasure.Erasure;
import org.inquirytriage.erasure.ErasureDesk;
import org.inquirytriage.erasure.ErasureDesk.Wish;
import org.inquirytriage.erasure.ErasureOutcome;
import org.inquirytriage.message.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which admins see what is kept of a person, and erase it. */
@Controller
@RequestMapping("/erasure")
class ErasureController {

	private final ErasureViews views;

	private final ErasureDesk desk;

	ErasureController(ErasureViews views, ErasureDesk desk) {
		this.views = views;
		this.desk = desk;
	}

	@GetMapping
	String page(Principal person, Model model) {
		return shown(person, model);
	}

	/** Where a page that answered a form is opened anew, as in another language. */
	@GetMapping("/preview")
	String anew() {
		return "redirect:/erasure";
	}

	/** By a form, so that the address stands in no log of paths. */
	@PostMapping("/preview")
	String preview(@RequestParam String address, Principal person, Model model) {
		String typed = address.strip();
		model.addAttribute("address", typed);
		EmailAddress.parse(typed)
			.ifPresentOrElse((writer) -> model.addAttribute("kept", this.views.kept(writer)),
					() -> model.addAttribute("problem", "NO_ADDRESS"));
		return shown(person, model);
	}

	@PostMapping
	String erase(Form form, Principal person, Model model, RedirectAttributes next) {
		Wish wish = form.by(person.getName());
		return switch (this.desk.erase(wish)) {
			case ErasureOutcome.Erased erased -> told("erased", next);
			case ErasureOutcome.Asked asked -> told("asked", next);
			case ErasureOutcome.Refused refused -> {
				model.addAttribute("problem", refused.name());
				model.addAttribute("reason", wish.reason());
				yield preview(wish.address(), person, model);
			}
		};
	}

	@PostMapping("/{number}/decline")
	String decline(@PathVariable int number, Principal person, RedirectAttributes next) {
		return told(this.desk.decline(number, person.getName()) ? "declined" : "gone", next);
	}

	private String shown(Principal person, Model model) {
		model.addAttribute("tuning", true);
		model.addAttribute("person", person.getName());
		model.addAttribute("secondPerson", this.desk.asksSecondPerson());
		model.addAttribute("asked", this.views.asked());
		model.addAttribute("latest", this.views.latest());
		model.addAttribute("longest", Erasure.LONGEST_REASON);
		return "erasure";
	}

	private static String told(String news, RedirectAttributes next) {
		next.addFlashAttribute("news", news);
		return "redirect:/erasure";
	}

	/**
	 * What the form says; what it leaves out is empty.
	 *
	 * @param address as it was looked for
	 * @param again as it was typed the second time
	 * @param reason in the admin's words
	 * @param mark of the preview that the admin saw
	 */
	record Form(@Nullable String address, @Nullable String again, @Nullable String reason, @Nullable String mark) {

		Wish by(String person) {
			return new Wish(said(this.address), said(this.again), said(this.reason), said(this.mark), person);
		}

		private static String said(@Nullable String typed) {
			return Objects.requireNonNullElse(typed, "");
		}

	}

}
