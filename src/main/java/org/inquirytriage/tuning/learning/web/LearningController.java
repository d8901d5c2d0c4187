package org.inquirytriage.tuning.learning.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.AccessLog.Act;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.learning.CorpusLines;
import org.inquirytriage.tuning.learning.ExampleDesk;
import org.inquirytriage.tuning.learning.ExampleDesk.Outcome;
import org.inquirytriage.tuning.learning.Examples;
import org.inquirytriage.tuning.learning.Labelled;
import org.inquirytriage.tuning.learning.TopicLessons;
import org.inquirytriage.tuning.learning.web.LearningViews.Show;

import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which admins choose, message by message, what models learn from. */
@Controller
@RequestMapping("/learning")
class LearningController {

	private static final int ALL = 50_000;

	private static final MediaType JSON_LINES = new MediaType("application", "jsonl", StandardCharsets.UTF_8);

	private final Examples examples;

	private final ExampleDesk desk;

	private final LearningViews views;

	private final CorpusLines lines;

	private final TopicLessons lessons;

	private final AccessLog log;

	LearningController(Examples examples, ExampleDesk desk, LearningViews views, CorpusLines lines,
			TopicLessons lessons, AccessLog log) {
		this.lessons = lessons;
		this.examples = examples;
		this.desk = desk;
		this.views = views;
		this.lines = lines;
		this.log = log;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "WAITING") Show show, Model model) {
		model.addAttribute("view", this.views.of(show));
		model.addAttribute("shows", Show.values());
		return "learning";
	}

	@GetMapping("/examples.jsonl")
	ResponseEntity<byte[]> export() {
		Stream<LabelledInquiry> entering = this.examples.last(ALL)
			.stream()
			.filter(Labelled::enters)
			.map((message) -> message.example().orElseThrow().inCorpus(message.inquiry()));
		String text = Stream.concat(entering, this.lessons.written().stream())
			.map((example) -> this.lines.line(example) + "\n")
			.collect(Collectors.joining());
		return ResponseEntity.ok()
			.contentType(JSON_LINES)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("program.jsonl").build().toString())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/examples/{id}")
	String example(@PathVariable UUID id, Locale locale, Principal person, Model model) {
		Labelled message = this.examples.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.log.record(person.getName(), Act.VIEWED_INQUIRY, id.toString());
		model.addAttribute("look", this.views.look(message, locale));
		model.addAttribute("form", ExampleForm.of(message));
		return "learning-example";
	}

	@PostMapping("/examples/{id}")
	String decide(@PathVariable UUID id, @RequestParam boolean enters, ExampleForm typed, Principal person, Model model,
			RedirectAttributes next) {
		return switch (this.desk.decide(person.getName(), id, typed.choice(enters))) {
			case Outcome.Kept kept -> {
				next.addFlashAttribute("news", enters ? "entered" : "out");
				yield "redirect:/learning";
			}
			case Outcome.Stale stale -> {
				next.addFlashAttribute("problem", "stale");
				yield "redirect:/learning";
			}
			case Outcome.Names names -> {
				model.addAttribute("named", names.pieces());
				yield again(id, "names", typed, person, model);
			}
			case Outcome.Unusable unusable -> again(id, unusable.why(), typed, person, model);
		};
	}

	private String again(UUID id, String problem, ExampleForm typed, Principal person, Model model) {
		example(id, LocaleContextHolder.getLocale(), person, model);
		model.addAttribute("form", typed);
		model.addAttribute("problem", problem);
		return "learning-example";
	}

}
