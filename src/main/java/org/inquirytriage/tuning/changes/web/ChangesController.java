package org.inquirytriage.tuning.changes.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChanges;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which admins see what was changed, by whom and when. */
@Controller
@RequestMapping("/changes")
class ChangesController {

	private static final int PAGE = 50;

	private static final CSVFormat CSV = CSVFormat.DEFAULT.builder()
		.setHeader("number", "at", "person", "act", "subject", "details", "difference", "approved-by", "previous-hash",
				"hash")
		.get();

	private final AdminChanges changes;

	private final TemplateLibrary.Current library;

	ChangesController(AdminChanges changes, TemplateLibrary.Current library) {
		this.changes = changes;
		this.library = library;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "0") long before, Model model) {
		List<AdminChange> found = this.changes.before((before > 0) ? before : Long.MAX_VALUE, PAGE + 1);
		List<AdminChange> shown = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("changes", shown.stream().map(this::row).toList());
		model.addAttribute("next", (found.size() > PAGE) ? shown.getLast().number() : 0);
		model.addAttribute("intact", this.changes.isIntact());
		return "changes";
	}

	private Row row(AdminChange change) {
		return new Row(change, change.at().atZone(this.library.now().calendar().zone()));
	}

	@GetMapping("/export.csv")
	ResponseEntity<byte[]> export() {
		StringWriter text = new StringWriter();
		try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
			this.changes.each((change) -> print(change, csv));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The changes could not be written", ex);
		}
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("changes.csv").build().toString())
			.body(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void print(AdminChange change, CSVPrinter csv) {
		AdminChange.Entry entry = change.entry();
		try {
			csv.printRecord(change.number(), change.at(), cell(entry.person()), cell(entry.act()),
					cell(entry.subject()), cell(entry.details()), cell(entry.difference()), cell(entry.approvedBy()),
					change.previousHash(), change.hash());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The changes could not be written", ex);
		}
	}

	/** A spreadsheet would run what starts like a formula. */
	private static String cell(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	/**
	 * A change as the page shows it.
	 *
	 * @param change what was kept
	 * @param at when, in the program's zone
	 */
	record Row(AdminChange change, ZonedDateTime at) {
	}

}
