package org.inquirytriage.account.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.SignIn;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where admins say who may sign in. */
@Controller
@RequestMapping("/accounts")
class AccountsController {

	private static final String BACK = "redirect:/accounts";

	private final Accounts accounts;

	private final Passwords passwords;

	private final PasswordEncoder encoder;

	private final AccessLog log;

	private final Clock clock;

	AccountsController(Accounts accounts, Passwords passwords, PasswordEncoder encoder, AccessLog log, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.encoder = encoder;
		this.log = log;
		this.clock = clock;
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("accounts", this.accounts.all());
		model.addAttribute("roles", List.of(Role.values()));
		return "accounts";
	}

	@PostMapping
	String add(@AuthenticationPrincipal SignedIn admin, @RequestParam String name, @RequestParam Role role,
			RedirectAttributes next) {
		String tidy = Account.normalise(name);
		if (!Account.isName(tidy)) {
			return problem("name", name, next);
		}
		SignIn signIn = new SignIn(tidy, this.passwords.make());
		Account account = new Account(UUID.randomUUID(), tidy, role, Standing.ONE_TIME, 0, this.clock.instant());
		if (!this.accounts.add(account, hash(signIn))) {
			return problem("taken", name, next);
		}
		this.log.record(admin.getUsername(), Act.ADDED_ACCOUNT, tidy);
		return show(signIn, next);
	}

	@PostMapping("/{name}/password")
	String renew(@AuthenticationPrincipal SignedIn admin, @PathVariable String name, RedirectAttributes next) {
		Account account = changeable(admin, name);
		SignIn signIn = new SignIn(account.name(), this.passwords.make());
		this.accounts.setPassword(account, hash(signIn), Standing.ONE_TIME);
		this.log.record(admin.getUsername(), Act.RENEWED_PASSWORD, account.name());
		return show(signIn, next);
	}

	@PostMapping("/{name}/lock")
	String lock(@AuthenticationPrincipal SignedIn admin, @PathVariable String name) {
		Account account = changeable(admin, name);
		this.accounts.setStanding(account, Standing.LOCKED);
		this.log.record(admin.getUsername(), Act.LOCKED_ACCOUNT, account.name());
		return BACK;
	}

	/** An account of somebody else, so that no admin is ever locked out by themselves. */
	private Account changeable(SignedIn admin, String name) {
		return this.accounts.named(name)
			.filter((account) -> account.standing() != Standing.DEMO && !account.name().equals(admin.getUsername()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private PasswordHash hash(SignIn signIn) {
		return new PasswordHash(this.encoder.encode(signIn.password()));
	}

	private static String show(SignIn signIn, RedirectAttributes next) {
		next.addFlashAttribute("made", signIn);
		return BACK;
	}

	private static String problem(String problem, String typed, RedirectAttributes next) {
		next.addFlashAttribute("problem", problem);
		next.addFlashAttribute("typed", typed);
		return BACK;
	}

}
