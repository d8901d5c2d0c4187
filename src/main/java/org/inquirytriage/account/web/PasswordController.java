package org.inquirytriage.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Passwords;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people choose another password. */
@Controller
@RequestMapping("/password")
class PasswordController {

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final AccessLog log;

	PasswordController(Accounts accounts, PasswordEncoder encoder, AccessLog log) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.log = log;
	}

	@GetMapping
	String page(@AuthenticationPrincipal SignedIn person, Model model) {
		Account account = account(person);
		model.addAttribute("standing", account.standing());
		model.addAttribute("elsewhere", this.accounts.ofProviders().contains(account.name()));
		return "password";
	}

	@PostMapping
	String change(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String current,
			@RequestParam String chosen, @RequestParam String repeated, HttpServletRequest request, Model model)
			throws ServletException {
		Account account = account(person);
		String problem = problem(account, current, chosen, repeated);
		if (!problem.isEmpty()) {
			model.addAttribute("problem", problem);
			return page(person, model);
		}
		this.accounts.setPassword(account, new PasswordHash(this.encoder.encode(chosen)), Standing.ACTIVE);
		this.log.record(account.name(), Act.CHANGED_PASSWORD, "");
		request.logout();
		return "redirect:/login?changed";
	}

	private Account account(SignedIn person) {
		return this.accounts.named(person.getUsername()).orElseThrow();
	}

	private String problem(Account account, String current, String chosen, String repeated) {
		if (account.standing() == Standing.DEMO) {
			return "demo";
		}
		if (this.accounts.ofProviders().contains(account.name())) {
			return "elsewhere";
		}
		if (account.standing() != Standing.ONE_TIME && !isPasswordOf(account, current)) {
			return "current";
		}
		if (!chosen.equals(repeated)) {
			return "repeated";
		}
		if (isPasswordOf(account, chosen)) {
			return "same";
		}
		return switch (Passwords.judge(account.name(), chosen)) {
			case GOOD -> "";
			case TOO_SHORT -> "short";
			case TOO_LONG -> "long";
			case TOO_SIMPLE -> "simple";
		};
	}

	private boolean isPasswordOf(Account account, String typed) {
		return typed.length() <= Passwords.LONGEST_BYTES && this.accounts.password(account)
			.filter((password) -> this.encoder.matches(typed, password.value()))
			.isPresent();
	}

}
