package org.inquirytriage.tuning.templates;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ProgramCalendar;
import org.inquirytriage.reply.ProgramCalendar.Holiday;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.TemplateException;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.links.Links;

/** Shows what a template would become before anybody is sent it. */
public final class TemplatePreviews {

	private static final LocalTime MORNING = LocalTime.of(10, 0);

	private static final LocalTime NIGHT = LocalTime.of(23, 0);

	private final TemplateFiles files;

	private final TemplateRenderer renderer;

	private final TemplateLint lint;

	private final Clock clock;

	public TemplatePreviews(TemplateFiles files, TemplateRenderer renderer, TemplateLint lint, Clock clock) {
		this.files = files;
		this.renderer = renderer;
		this.lint = lint;
		this.clock = clock;
	}

	/** What would leave if a text took a template's place, and what is wrong with it. */
	public Trial of(TemplateSources now, TemplateName name, String text) {
		TemplateSources next = now.with(name.file(), text);
		TemplateLibrary library = this.files.read(next).library();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), library.calendar().zone());
		List<LintFinding> findings = this.lint.check(next, today)
			.stream()
			.filter((finding) -> finding.severe() || concerns(finding, name))
			.toList();
		Optional<ReplyTemplate> template = library.templates()
			.stream()
			.filter((each) -> TemplateName.of(each).equals(name))
			.findFirst();
		try {
			return new Trial(findings, template.map((each) -> shown(each, library)).orElse(List.of()));
		}
		catch (TemplateException ex) {
			return new Trial(findings.isEmpty() ? List.of(ex.finding()) : findings, List.of());
		}
	}

	/** The answer on a topic at a moment, from the wording given. */
	public Composed answer(TemplateLibrary library, Topic topic, String language, Instant at) {
		return new ReplyComposer(library, this.renderer).answer(List.of(topic), language, at);
	}

	private static boolean concerns(LintFinding finding, TemplateName name) {
		return TemplateName.ofFile(finding.file())
			.filter((other) -> other.in(name.language()).equals(name))
			.isPresent();
	}

	private List<Shown> shown(ReplyTemplate template, TemplateLibrary library) {
		if (template.kind() == Kind.NOTICE || !template.isApproved()) {
			return ReplyComposer.rehearse(template, library, this.renderer)
				.stream()
				.distinct()
				.map((composed) -> new Shown("any", template.language(), composed.subject(), composed.text()))
				.toList();
		}
		ReplyComposer composer = new ReplyComposer(library, this.renderer);
		Topic topic = new Topic(template.slug());
		List<Shown> all = new ArrayList<>();
		if (library.answers(topic, template.language())) {
			moments(library.calendar()).forEach((moment) -> all
				.add(shown(moment.key(), composer.answer(List.of(topic), template.language(), moment.at()), template)));
		}
		return all;
	}

	private static Shown shown(String key, Composed composed, ReplyTemplate template) {
		return new Shown(key, template.language(), composed.subject(), composed.text());
	}

	/** A usual day, a night, and the next holiday. */
	private List<Moment> moments(ProgramCalendar calendar) {
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), calendar.zone()).with(DayOfWeek.WEDNESDAY);
		while (!calendar.closings(at(calendar, day.atTime(MORNING))).isEmpty()) {
			day = day.plusWeeks(1);
		}
		List<Moment> moments = new ArrayList<>();
		moments.add(new Moment("day", at(calendar, day.atTime(MORNING))));
		moments.add(new Moment("night", at(calendar, day.atTime(NIGHT))));
		LocalDate from = LocalDate.ofInstant(this.clock.instant(), calendar.zone());
		calendar.holidays()
			.stream()
			.map(Holiday::date)
			.filter((date) -> !date.isBefore(from))
			.findFirst()
			.ifPresent((date) -> moments.add(new Moment("holiday", at(calendar, date.atTime(MORNING)))));
		return moments;
	}

	private static Instant at(ProgramCalendar calendar, LocalDateTime local) {
		return local.atZone(calendar.zone()).toInstant();
	}

	/**
	 * A moment for which a text is shown.
	 *
	 * @param key what kind of moment it is
	 * @param at when
	 */
	private record Moment(String key, Instant at) {
	}

	/**
	 * What a text would become.
	 *
	 * @param findings what is wrong with it
	 * @param shown what would leave, empty when it cannot be filled
	 */
	public record Trial(List<LintFinding> findings, List<Shown> shown) {

		/** Every link that a reader would get. */
		public Set<String> links() {
			return Links.in(this.shown.stream().map(Shown::text).collect(Collectors.joining("\n")));
		}

		/** Whether it may be saved. */
		public boolean isUsable() {
			return this.findings.stream().noneMatch(LintFinding::severe);
		}

	}

	/**
	 * A letter as a reader would get it.
	 *
	 * @param moment what kind of moment it is for
	 * @param language it is written in
	 * @param subject of the message, empty for a part of one
	 * @param text of the message
	 */
	public record Shown(String moment, String language, String subject, String text) {
	}

}
