package org.inquirytriage.demo.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.http.HttpSession;
import org.inquirytriage.demo.ConditionalOnDemo;
import org.inquirytriage.demo.DemoMail;
import org.inquirytriage.demo.DemoMail.Letter;
import org.inquirytriage.demo.DemoMail.Received;
import org.inquirytriage.message.EmailAddress;

import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The page on which a visitor writes to the program. */
@Controller
@ConditionalOnDemo
@RequestMapping("/demo/write")
class DemoController {

	private static final String VISIT = "visit";

	private final DemoMail mail;

	private final Clock clock;

	DemoController(@Lazy DemoMail mail, Clock clock) {
		this.mail = mail;
		this.clock = clock;
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("form",
				new VisitorForm("", "visitor" + ThreadLocalRandom.current().nextInt(100, 1000), "", ""));
		return form(model);
	}

	private String form(Model model) {
		model.addAttribute("program", this.mail.program().toString());
		model.addAttribute("domain", Visit.DOMAIN);
		model.addAttribute("examples", Example.ALL);
		return "demo";
	}

	@PostMapping
	String send(@ModelAttribute("form") VisitorForm form, HttpSession session, Model model) {
		Optional<EmailAddress> address = EmailAddress.parse(Visit.address(form.mailbox()));
		Optional<String> problem = address.isEmpty() ? Optional.of("mailbox") : form.problem();
		if (problem.isPresent()) {
			model.addAttribute("problem", problem.get());
			return form(model);
		}
		Letter letter = new Letter(address.orElseThrow(), form.name().strip(), form.subject().strip(), form.text());
		try {
			this.mail.send(letter);
		}
		catch (IllegalStateException ex) {
			model.addAttribute("problem", "server");
			return form(model);
		}
		session.setAttribute(VISIT, Visit.of(letter, this.clock.instant()));
		return "redirect:/demo/write/sent";
	}

	@GetMapping("/sent")
	String sent(@SessionAttribute(name = VISIT, required = false) Optional<Visit> visit, Model model) {
		if (visit.isEmpty()) {
			return "redirect:/demo/write";
		}
		fill(visit.get(), model);
		return "demo-sent";
	}

	/** What came back, or nothing when the page shows it all. */
	@GetMapping("/updates")
	Object updates(@SessionAttribute(name = VISIT, required = false) Optional<Visit> visit, @RequestParam int seen,
			Model model) {
		if (visit.isEmpty() || fill(visit.get(), model).size() == seen) {
			return ResponseEntity.noContent().build();
		}
		return "demo-sent :: replies";
	}

	private List<Received> fill(Visit visit, Model model) {
		List<Received> replies = this.mail.received(visit.mailbox());
		model.addAttribute(VISIT, visit);
		model.addAttribute("program", this.mail.program().toString());
		model.addAttribute("replies", replies);
		return replies;
	}

}
