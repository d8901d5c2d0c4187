package org.inquirytriage.tuning.reports.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.inquirytriage.tuning.reports.Report;
import org.inquirytriage.tuning.reports.Report.Day;
import org.inquirytriage.tuning.reports.Reports;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which staff see what the service did. */
@Controller
@RequestMapping("/reports")
class ReportsController {

	private static final List<Integer> CHOICES = List.of(7, 30, 90);

	private final Reports reports;

	private final Sheets sheets;

	private final ReportWords words;

	ReportsController(Reports reports, Sheets sheets, ReportWords words) {
		this.reports = reports;
		this.sheets = sheets;
		this.words = words;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "30") int days, Locale locale, Model model) {
		Report report = report(days);
		List<Day> shown = report.days();
		model.addAttribute("tuning", false);
		model.addAttribute("days", days);
		model.addAttribute("choices", CHOICES);
		model.addAttribute("report", report);
		model.addAttribute("messages", shown.stream().mapToLong(Day::messages).sum());
		model.addAttribute("first", this.words.day(shown.getFirst().date(), locale));
		model.addAttribute("last", this.words.day(shown.getLast().date(), locale));
		model.addAttribute("chart", DayChart.of(shown));
		model.addAttribute("sheets",
				this.sheets.of(report, locale).stream().collect(Collectors.toMap(Sheet::id, (sheet) -> sheet)));
		model.addAttribute("drifts",
				report.drifts().stream().map((drift) -> this.words.sentence(drift, locale)).toList());
		return "reports";
	}

	@GetMapping("/{id}.csv")
	ResponseEntity<byte[]> table(@PathVariable String id, @RequestParam(defaultValue = "30") int days, Locale locale) {
		Sheet sheet = this.sheets.of(report(days), locale)
			.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(id + "-" + days + "-days.csv").build().toString())
			.body(text(sheet).getBytes(StandardCharsets.UTF_8));
	}

	private Report report(int days) {
		if (!CHOICES.contains(days)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.reports.ofDays(days);
	}

	// Its words are slugs, numbers and letters only, so no cell can be a formula.
	private static String text(Sheet sheet) {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(sheet.columns().toArray(String[]::new)).get();
		StringWriter text = new StringWriter();
		try (CSVPrinter csv = new CSVPrinter(text, format)) {
			for (Sheet.Row row : sheet.rows()) {
				csv.printRecord(row.raw());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The table could not be written", ex);
		}
		return text.toString();
	}

}
