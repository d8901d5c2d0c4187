package org.inquirytriage.account.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.factor.FactorSecret;
import org.inquirytriage.account.web.ThrottledSignIn.TooManyAttemptsException;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where people switch their second factor on and off. */
@Controller
@RequestMapping("/second-factor")
class SecondFactorController {

	private static final String BACK = "redirect:/second-factor";

	/** Where the secret waits that is not confirmed yet. */
	private static final String SECRET = SecondFactorController.class.getName() + ".secret";

	private final OwnFactor own;

	SecondFactorController(OwnFactor own) {
		this.own = own;
	}

	@GetMapping
	String page(Authentication person, HttpSession session, Model model) {
		Account account = this.own.account(person);
		boolean on = this.own.isOn(account);
		model.addAttribute("on", on);
		model.addAttribute("offered", this.own.isOffered(account));
		model.addAttribute("elsewhere", this.own.isOfProvider(account));
		model.addAttribute("required", this.own.isRequired(account));
		if (on) {
			model.addAttribute("left", this.own.recoveryLeft(account));
		}
		else if (this.own.isOffered(account)) {
			FactorSecret secret = waiting(session).orElseGet(this.own::makeSecret);
			session.setAttribute(SECRET, secret.base32());
			model.addAttribute("secret", secret.grouped());
		}
		return "second-factor";
	}

	@GetMapping(path = "/picture", produces = "image/svg+xml")
	@ResponseBody
	String picture(Authentication person, HttpSession session) {
		return waiting(session).map((secret) -> this.own.picture(secret, person.getName()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Optional<FactorSecret> waiting(HttpSession session) {
		return Optional.ofNullable((String) session.getAttribute(SECRET)).map(FactorSecret::new);
	}

	@PostMapping
	String switchOn(Authentication person, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		HttpSession session = request.getSession();
		Optional<FactorSecret> secret = waiting(session);
		if (secret.isEmpty()) {
			return BACK;
		}
		List<String> recovery = this.own.switchOn(person, secret.get(), code);
		if (recovery.isEmpty()) {
			return problem("code", next);
		}
		session.removeAttribute(SECRET);
		this.own.stay(person, request, response);
		next.addFlashAttribute("recovery", recovery);
		return BACK;
	}

	@PostMapping("/recovery")
	String renewRecovery(Authentication person, @RequestParam(defaultValue = "") String code, RedirectAttributes next) {
		next.addFlashAttribute("recovery", this.own.renewRecovery(person, code));
		return BACK;
	}

	@PostMapping("/off")
	String switchOff(Authentication person, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		this.own.switchOff(person, code);
		this.own.stay(person, request, response);
		next.addFlashAttribute("news", Act.SWITCHED_OFF_SECOND_FACTOR);
		return BACK;
	}

	@ExceptionHandler
	String refused(BadCredentialsException wrong, RedirectAttributes next) {
		return problem("code", next);
	}

	@ExceptionHandler
	String tooMany(TooManyAttemptsException tooMany, RedirectAttributes next) {
		return problem("wait", next);
	}

	private static String problem(String problem, RedirectAttributes next) {
		next.addFlashAttribute("problem", problem);
		return BACK;
	}

}
