package org.inquirytriage.tuning.templates.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.inquirytriage.tuning.templates.SaveOutcome;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.inquirytriage.tuning.templates.archive.ArchiveRefusedException;
import org.inquirytriage.tuning.templates.archive.TemplateImport;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a zip of templates is tried and taken over. */
@Controller
@RequestMapping("/templates/import")
class TemplateImportController {

	private static final String BACK = "redirect:/templates/import";

	private final TemplateImport imports;

	private final TemplateDesk desk;

	private final TemplateVersions versions;

	TemplateImportController(TemplateImport imports, TemplateDesk desk, TemplateVersions versions) {
		this.imports = imports;
		this.desk = desk;
		this.versions = versions;
	}

	@GetMapping
	String page(Principal person, Model model) {
		Map<String, List<TemplateVersion>> waiting = this.versions.proposed()
			.stream()
			.collect(Collectors.groupingBy(TemplateImportController::together, TreeMap::new, Collectors.toList()));
		model.addAttribute("proposals", waiting.values());
		model.addAttribute("person", person.getName());
		return "templates-import";
	}

	private static String together(TemplateVersion version) {
		return (version.bundle() != null) ? version.bundle() : version.file() + " " + version.number();
	}

	/** Where a page that answered a form is opened anew, as in another language. */
	@GetMapping("/trial")
	String anew() {
		return BACK;
	}

	@PostMapping("/trial")
	String trial(@RequestParam MultipartFile file, Model model) throws IOException {
		byte[] zip = file.getBytes();
		model.addAttribute("source", file.getOriginalFilename());
		return shown(zip, model);
	}

	@PostMapping
	String publish(@RequestParam String content, @RequestParam long turn, Principal person, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		byte[] zip = decoded(content);
		SaveOutcome outcome = this.imports.publish(person.getName(), zip, turn);
		if (outcome instanceof SaveOutcome.Stale || outcome instanceof SaveOutcome.Refused) {
			boolean stale = outcome instanceof SaveOutcome.Stale;
			response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
			model.addAttribute("problem", stale ? "stale" : "refused");
			return shown(zip, model);
		}
		return told(outcome, next);
	}

	@PostMapping("/approve")
	String approve(@RequestParam String file, @RequestParam int number, Principal person, RedirectAttributes next) {
		return told(this.desk.approve(person.getName(), file, number), next);
	}

	@PostMapping("/decline")
	String decline(@RequestParam String file, @RequestParam int number, Principal person, RedirectAttributes next) {
		return told(this.desk.decline(person.getName(), file, number), next);
	}

	@ExceptionHandler
	String refused(ArchiveRefusedException ex, RedirectAttributes next) {
		next.addFlashAttribute("refused", ex.why().name());
		next.addFlashAttribute("file", ex.file());
		return BACK;
	}

	private String shown(byte[] zip, Model model) {
		model.addAttribute("trial", this.imports.trial(zip));
		model.addAttribute("content", Base64.getEncoder().encodeToString(zip));
		model.addAttribute("secondPerson", this.desk.asksSecondPerson());
		return "templates-trial";
	}

	private static byte[] decoded(String content) {
		try {
			return Base64.getDecoder().decode(content);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	private static String told(SaveOutcome outcome, RedirectAttributes next) {
		next.addFlashAttribute("news", outcome.word());
		return BACK;
	}

}
