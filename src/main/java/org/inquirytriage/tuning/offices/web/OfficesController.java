package org.inquirytriage.tuning.offices.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.office.OfficeVersions;
import org.inquirytriage.tuning.offices.OfficeDesk;
import org.inquirytriage.tuning.offices.OfficeTrial;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which admins see the directory of offices, try another, and go back. */
@Controller
@RequestMapping("/offices")
class OfficesController {

	private static final String BACK = "redirect:/offices";

	private static final String TRIAL = "offices-trial";

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final OfficeDesk desk;

	private final OfficeViews views;

	private final AccessLog log;

	OfficesController(OfficeDesk desk, OfficeViews views, AccessLog log) {
		this.desk = desk;
		this.views = views;
		this.log = log;
	}

	@GetMapping
	String page(Locale locale, Model model) {
		model.addAttribute("view", this.views.of(locale));
		return "offices";
	}

	@GetMapping("/offices.csv")
	ResponseEntity<String> file() {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"offices.csv\"")
			.body(this.desk.content(this.desk.current()).orElseThrow());
	}

	/** Where a page that answered a form is opened anew, as in another language. */
	@GetMapping({ "/trial", "/apply" })
	String anew() {
		return BACK;
	}

	@PostMapping("/trial")
	String trial(@RequestParam MultipartFile file, Model model, RedirectAttributes next) throws IOException {
		if (file.isEmpty()) {
			next.addFlashAttribute("problem", "empty");
			return BACK;
		}
		try {
			String content = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
			model.addAttribute("source", file.getOriginalFilename());
			return shown(this.desk.trial(content), model);
		}
		catch (CharacterCodingException ex) {
			next.addFlashAttribute("problem", "encoding");
			return BACK;
		}
	}

	@GetMapping("/back")
	String back(@RequestParam int number, Model model) {
		String content = this.desk.content(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("number", number);
		return shown(this.desk.trial(content), model);
	}

	@PostMapping("/apply")
	String apply(@RequestParam String content, @RequestParam int base, @RequestParam String reason, Principal admin,
			Model model, RedirectAttributes next) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > OfficeVersions.LONGEST_REASON) {
			model.addAttribute("problem", "reason");
			return shown(this.desk.trial(content), model);
		}
		if (!this.desk.apply(content, admin.getName(), why, base)) {
			model.addAttribute("problem", "changed");
			return shown(this.desk.trial(content), model);
		}
		this.log.record(admin.getName(), AccessLog.Act.CHANGED_OFFICES, "offices");
		next.addFlashAttribute("news", "applied");
		return BACK;
	}

	private static String shown(OfficeTrial trial, Model model) {
		model.addAttribute("trial", trial);
		model.addAttribute("longest", OfficeVersions.LONGEST_REASON);
		return TRIAL;
	}

}
