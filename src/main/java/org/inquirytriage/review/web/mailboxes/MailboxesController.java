package org.inquirytriage.review.web.mailboxes;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.mailboxes.Answer;
import org.inquirytriage.review.mailboxes.Mailboxes;

import org.springframework.beans.factory.ObjectProvider;
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

/** The page on which admins look after the mailboxes, and auditors see them. */
@Controller
@RequestMapping("/mailboxes")
class MailboxesController {

	private final MailboxViews views;

	private final ObjectProvider<Mailboxes> mailboxes;

	private final ServiceState service;

	private final AccessLog log;

	MailboxesController(MailboxViews views, ObjectProvider<Mailboxes> mailboxes, ServiceState service, AccessLog log) {
		this.views = views;
		this.mailboxes = mailboxes;
		this.service = service;
		this.log = log;
	}

	@GetMapping
	String page(Locale locale, Model model) {
		model.addAttribute("mailboxes", this.views.of(locale));
		model.addAttribute("embedded", this.service.embeddedMail());
		return "mailboxes";
	}

	@PostMapping("/{mailbox}/look")
	String look(@PathVariable String mailbox, Principal admin, RedirectAttributes next) {
		return act(mailbox, Act.LOOKED_FOR_MAIL, Mailboxes::look, admin, next);
	}

	@PostMapping("/{mailbox}/test")
	String test(@PathVariable String mailbox, Principal admin, RedirectAttributes next) {
		return act(mailbox, Act.TESTED_MAILBOX, Mailboxes::tryOut, admin, next);
	}

	@PostMapping("/{mailbox}/count")
	String count(@PathVariable String mailbox, Principal admin, RedirectAttributes next) {
		return act(mailbox, Act.COUNTED_MAILBOX, Mailboxes::count, admin, next);
	}

	@PostMapping("/{mailbox}/count-from")
	String countFrom(@PathVariable String mailbox, @RequestParam LocalDate date, Principal admin,
			RedirectAttributes next) {
		Instant since = this.views.startOf(date);
		return act(mailbox, Act.COUNTED_FROM_DATE, (all, name) -> all.countSince(name, since), admin, next);
	}

	@PostMapping("/{mailbox}/read-from")
	String readFrom(@PathVariable String mailbox, @RequestParam LocalDate date, Principal admin,
			RedirectAttributes next) {
		Instant since = this.views.startOf(date);
		return act(mailbox, Act.READ_FROM_DATE, (all, name) -> all.readSince(name, since), admin, next);
	}

	/** Notes the press before it is done: what is done may take its time, or fail. */
	private String act(String mailbox, Act act, BiFunction<Mailboxes, String, Optional<Answer>> way, Principal admin,
			RedirectAttributes next) {
		Mailboxes mailboxes = this.mailboxes.stream()
			.filter((each) -> each.all().stream().anyMatch((known) -> known.name().equals(mailbox)))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.log.record(admin.getName(), act, MailboxViews.subject(mailbox));
		way.apply(mailboxes, mailbox).ifPresent((answer) -> {
			next.addFlashAttribute("answered", mailbox);
			next.addFlashAttribute("answer", answer);
		});
		return "redirect:/mailboxes#mailbox-" + mailbox;
	}

}
