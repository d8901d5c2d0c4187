package org.inquirytriage.tuning.replay.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.inquirytriage.reply.TemplateException;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.tuning.replay.Candidate;
import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.ReplayCsv;
import org.inquirytriage.tuning.replay.ReplayDesk;
import org.inquirytriage.tuning.replay.ReplayRun.Kind;
import org.inquirytriage.tuning.replay.ReplayRun.Wish;
import org.inquirytriage.tuning.replay.ReplayRuns;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which admins see what a change would do to messages that came before. */
@Controller
@RequestMapping("/replay")
class ReplayController {

	private static final int LONGEST_PHRASE = 300;

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final ReplayDesk desk;

	private final ReplayRuns runs;

	private final ReplayViews views;

	private final ReplayCandidates candidates;

	private final PhraseGroups groups;

	ReplayController(ReplayDesk desk, ReplayRuns runs, ReplayViews views, ReplayCandidates candidates,
			PhraseGroups groups) {
		this.desk = desk;
		this.runs = runs;
		this.views = views;
		this.candidates = candidates;
		this.groups = groups;
	}

	@GetMapping
	String page(Locale locale, Model model) {
		model.addAttribute("rows", this.views.last());
		model.addAttribute("texts", this.candidates.waiting());
		model.addAttribute("groups", this.groups.options(locale));
		return "replay";
	}

	/** Where a page that answered a form is opened anew, as in another language. */
	@GetMapping({ "/template", "/phrase" })
	String anew() {
		return "redirect:/replay";
	}

	@PostMapping("/template")
	String template(@RequestParam String file, @RequestParam int number, @RequestParam int days, Principal admin,
			Locale locale, Model model) {
		Optional<TemplateVersion> version = this.candidates.version(file, number);
		if (version.isEmpty()) {
			return problem("version", "", locale, model);
		}
		try {
			Candidate candidate = this.candidates.wording(file, version.get().text());
			return start(new Wish(Kind.TEMPLATE, file + ", version " + number, days(days), admin.getName()), candidate,
					locale, model);
		}
		catch (TemplateException ex) {
			return problem("template", String.valueOf(ex.getMessage()), locale, model);
		}
	}

	@PostMapping("/phrase")
	String phrase(@RequestParam String group, @RequestParam String phrase, @RequestParam int days, Principal admin,
			Locale locale, Model model) {
		String tidy = phrase.strip().toLowerCase(Locale.ROOT);
		model.addAttribute("phrase", tidy);
		model.addAttribute("group", group);
		Optional<org.inquirytriage.tuning.lexicon.Candidate> entry = this.groups.candidate(group, tidy);
		if (entry.isEmpty() || tidy.isEmpty() || tidy.length() > LONGEST_PHRASE) {
			return problem("phrase", "", locale, model);
		}
		try {
			Candidate candidate = this.candidates.phrase(entry.get());
			return start(new Wish(Kind.PHRASE, group + ": " + tidy, days(days), admin.getName()), candidate, locale,
					model);
		}
		catch (UnreadableDataException ex) {
			return problem("pattern", "", locale, model);
		}
	}

	private String start(Wish wish, Candidate candidate, Locale locale, Model model) {
		OptionalLong id = this.desk.start(wish, candidate);
		return id.isPresent() ? "redirect:/replay/" + id.getAsLong() : problem("busy", "", locale, model);
	}

	private String problem(String problem, String why, Locale locale, Model model) {
		model.addAttribute("problem", problem);
		model.addAttribute("why", why);
		return page(locale, model);
	}

	static int days(int wished) {
		return Math.clamp(wished, 1, ReplayDesk.MOST_DAYS);
	}

	@GetMapping("/{id}")
	String run(@PathVariable long id, Model model) {
		model.addAttribute("view", view(id));
		return "replay-run";
	}

	/** What the page of a replay shows while it is at work. */
	@GetMapping("/{id}/updates")
	String updates(@PathVariable long id, Model model) {
		model.addAttribute("view", view(id));
		return "replay-run :: found";
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable long id) {
		view(id);
		this.runs.cancel(id);
		return "redirect:/replay/" + id;
	}

	@GetMapping("/{id}/changes.csv")
	ResponseEntity<byte[]> csv(@PathVariable long id) throws IOException {
		view(id);
		List<Change> changes = new ArrayList<>();
		this.runs.eachChange(id, changes::add);
		StringWriter text = new StringWriter();
		ReplayCsv.write(changes, text);
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("replay-" + id + ".csv").build().toString())
			.body(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private ReplayViews.View view(long id) {
		return this.views.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
