package org.inquirytriage.tuning.bench.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.tuning.bench.Bench;
import org.inquirytriage.tuning.bench.PastedLetter;
import org.inquirytriage.tuning.bench.Rehearsal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which admins see what would become of a message, with nothing sent. */
@Controller
@RequestMapping("/bench")
class BenchController {

	private static final EmailAddress SOMEBODY = EmailAddress.of("somebody@writer.example");

	private static final String PAGE = "bench";

	private final Bench bench;

	private final BenchViews views;

	private final Inquiries inquiries;

	private final AccessLog log;

	private final Clock clock;

	BenchController(Bench bench, BenchViews views, Inquiries inquiries, AccessLog log, Clock clock) {
		this.bench = bench;
		this.views = views;
		this.inquiries = inquiries;
		this.log = log;
		this.clock = clock;
	}

	@GetMapping
	String page(Model model) {
		fill(BenchForm.EMPTY, model);
		return PAGE;
	}

	@PostMapping(params = { "subject", "text" })
	String paste(BenchForm form, Locale locale, Model model) {
		fill(form, model);
		if (form.isBlank()) {
			return problem("empty", model);
		}
		Optional<EmailAddress> writer = form.from().isEmpty() ? Optional.of(SOMEBODY) : EmailAddress.parse(form.from());
		if (writer.isEmpty()) {
			return problem("from", model);
		}
		PastedLetter letter = new PastedLetter(writer.get(), form.subject(), form.text());
		String mailbox = mailbox(form.mailbox());
		return shown(mailbox, letter.raw(this.bench.address(mailbox), this.clock.instant()), locale, model);
	}

	/** Where a page that answered a form is opened anew, as in another language. */
	@GetMapping("/file")
	String anew() {
		return "redirect:/bench";
	}

	@PostMapping("/file")
	String file(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String mailbox, Locale locale,
			Model model) throws IOException {
		fill(BenchForm.into(mailbox), model);
		if (file.isEmpty()) {
			return problem("file", model);
		}
		model.addAttribute("source", file.getOriginalFilename());
		return shown(mailbox(mailbox), file.getBytes(), locale, model);
	}

	@GetMapping(params = "inquiry")
	String stored(@RequestParam String inquiry, Principal admin, Locale locale, Model model) throws IOException {
		fill(BenchForm.EMPTY, model);
		model.addAttribute("inquiry", inquiry.strip());
		Optional<InquiryId> id = id(inquiry.strip());
		Optional<Inquiry> found = id.flatMap(this.inquiries::find);
		Optional<InputStream> raw = id.flatMap(this.inquiries::raw);
		if (found.isEmpty() || raw.isEmpty()) {
			return problem("inquiry", model);
		}
		this.log.record(admin.getName(), AccessLog.Act.VIEWED_INQUIRY, found.get().id().toString());
		try (InputStream stream = raw.get()) {
			return shown(found.get().mailbox(), stream.readAllBytes(), locale, model);
		}
	}

	private void fill(BenchForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("mailboxes", this.bench.mailboxes());
	}

	/** The mailbox that was chosen, the first where there is nothing to choose. */
	private String mailbox(String chosen) {
		List<String> mailboxes = this.bench.mailboxes();
		return (mailboxes.contains(chosen) || mailboxes.isEmpty()) ? chosen : mailboxes.getFirst();
	}

	private String shown(String mailbox, byte[] raw, Locale locale, Model model) {
		Optional<Rehearsal> rehearsal = this.bench.rehearse(mailbox, raw);
		if (rehearsal.isEmpty()) {
			return problem("unreadable", model);
		}
		model.addAttribute("tried", this.views.of(rehearsal.get(), locale));
		return PAGE;
	}

	private static String problem(String problem, Model model) {
		model.addAttribute("problem", problem);
		return PAGE;
	}

	private static Optional<InquiryId> id(String typed) {
		try {
			return Optional.of(InquiryId.of(typed));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
