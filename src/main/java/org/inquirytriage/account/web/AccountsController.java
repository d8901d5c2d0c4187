package org.inquirytriage.account.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
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
import org.inquirytriage.account.factor.LostDevices;
import org.inquirytriage.account.limit.MailboxChoice;
import org.inquirytriage.account.limit.MailboxLimits;
import org.inquirytriage.account.oidc.PasswordUse;

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

	private final OneTimePasswords oneTime;

	private final AccessLog log;

	private final LostDevices lost;

	private final MailboxLimits limits;

	private final Clock clock;

	AccountsController(Accounts accounts, OneTimePasswords oneTime, AccessLog log, LostDevices lost,
			MailboxLimits limits, Clock clock) {
		this.accounts = accounts;
		this.oneTime = oneTime;
		this.log = log;
		this.lost = lost;
		this.limits = limits;
		this.clock = clock;
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("accounts", this.accounts.all());
		model.addAttribute("proven", this.lost.names());
		model.addAttribute("ofProviders", this.accounts.ofProviders());
		model.addAttribute("passwords", this.oneTime.use());
		model.addAttribute("roles", List.of(Role.values()));
		model.addAttribute("mailboxes", this.limits.names());
		model.addAttribute("noLimit", Set.of());
		return "accounts";
	}

	@PostMapping
	String add(@AuthenticationPrincipal SignedIn admin, @RequestParam String name, @RequestParam Role role,
			MailboxChoice mailboxes, RedirectAttributes next) {
		String tidy = Account.normalise(name);
		if (!Account.isName(tidy)) {
			return problem("name", name, next);
		}
		if (mailboxes.isNone()) {
			return problem("noMailbox", name, next);
		}
		Account account = new Account(UUID.randomUUID(), tidy, role, Standing.ONE_TIME, 0, this.clock.instant(),
				there(mailboxes, Set.of()));
		if (!this.oneTime.use().allows(account)) {
			return problem("elsewhere", name, next);
		}
		SignIn signIn = this.oneTime.make(account);
		if (!this.limits.add(account, this.oneTime.hash(signIn), admin.getUsername())) {
			return problem("taken", name, next);
		}
		this.log.record(admin.getUsername(), Act.ADDED_ACCOUNT, tidy);
		return show(signIn, next);
	}

	@PostMapping("/{name}/password")
	String renew(@AuthenticationPrincipal SignedIn admin, @PathVariable String name, RedirectAttributes next) {
		Account account = withPassword(changeable(admin, name));
		if (!this.oneTime.use().allows(account)) {
			return problem("elsewhere", account.name(), next);
		}
		SignIn signIn = this.oneTime.make(account);
		this.accounts.setPassword(account, this.oneTime.hash(signIn), Standing.ONE_TIME);
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

	/** Limits somebody to some mailboxes, from the next page on. */
	@PostMapping("/{name}/mailboxes")
	String limit(@AuthenticationPrincipal SignedIn admin, @PathVariable String name, MailboxChoice mailboxes,
			RedirectAttributes next) {
		Account account = changeable(admin, name);
		if (mailboxes.isNone()) {
			return problem("noMailbox", "", next);
		}
		if (this.limits.limit(account, there(mailboxes, account.mailboxes()), admin.getUsername())) {
			this.log.record(admin.getUsername(), Act.CHANGED_MAILBOXES, account.name());
		}
		next.addFlashAttribute("limited", account.name());
		return BACK;
	}

	/** Leaving out what there is not could leave nothing, which means everything. */
	private Set<String> there(MailboxChoice mailboxes, Set<String> already) {
		if (!this.limits.areThere(mailboxes.chosen(), already)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return mailboxes.chosen();
	}

	/** Lets somebody in again whom an identity provider signs in. */
	@PostMapping("/{name}/unlock")
	String unlock(@AuthenticationPrincipal SignedIn admin, @PathVariable String name) {
		Account account = changeable(admin, name);
		if (!this.accounts.ofProviders().contains(account.name()) || account.standing() != Standing.LOCKED) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.accounts.setStanding(account, Standing.ACTIVE);
		this.log.record(admin.getUsername(), Act.UNLOCKED_ACCOUNT, account.name());
		return BACK;
	}

	@PostMapping("/{name}/second-factor/off")
	String removeSecondFactor(@AuthenticationPrincipal SignedIn admin, @PathVariable String name) {
		Account account = changeable(admin, name);
		this.lost.switchOff(account, admin.getUsername());
		this.log.record(admin.getUsername(), Act.REMOVED_SECOND_FACTOR, account.name());
		return BACK;
	}

	/** An account of somebody else, so that no admin is ever locked out by themselves. */
	private Account changeable(SignedIn admin, String name) {
		return this.accounts.named(name)
			.filter((account) -> account.standing() != Standing.DEMO && !account.name().equals(admin.getUsername()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Account withPassword(Account account) {
		if (this.accounts.ofProviders().contains(account.name())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return account;
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

	/**
	 * Makes the passwords that admins hand over.
	 *
	 * @param passwords that are easy to read out
	 * @param encoder of what is kept
	 * @param use who can sign in with one
	 */
	record OneTimePasswords(Passwords passwords, PasswordEncoder encoder, PasswordUse use) {

		SignIn make(Account account) {
			return new SignIn(account.name(), this.passwords.make());
		}

		PasswordHash hash(SignIn signIn) {
			return new PasswordHash(this.encoder.encode(signIn.password()));
		}

	}

}
