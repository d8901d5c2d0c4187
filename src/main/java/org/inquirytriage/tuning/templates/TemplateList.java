package org.inquirytriage.tuning.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.reply.CatalogTopic;
import org.inquirytriage.reply.Notice;
import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Every template by topic and language, with what is missing.
 *
 * @param languages in order
 * @param topics one row each
 * @param notices one row each
 */
public record TemplateList(List<String> languages, List<Row> topics, List<Row> notices) {

	/**
	 * The list at a moment.
	 * @param current what is sent, now and later
	 * @param waiting the versions that wait for a second person
	 * @param sent the moments at which templates were last sent
	 * @param reader the language in which topics are named
	 */
	public static TemplateList of(CurrentTemplates current, List<TemplateVersion> waiting, Map<String, Instant> sent,
			String reader) {
		Standing standing = current.standing();
		ZoneId zone = standing.library().calendar().zone();
		Map<String, LocalDate> days = sent.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (use) -> LocalDate.ofInstant(use.getValue(), zone)));
		TemplateLibrary library = standing.library();
		List<String> languages = List.copyOf(library.languages());
		Set<String> proposed = waiting.stream().map(TemplateVersion::file).collect(Collectors.toSet());
		Gatherer gatherer = new Gatherer(standing, current.latest(), proposed, days, current.today());
		List<Row> topics = new ArrayList<>();
		for (CatalogTopic topic : library.topics()) {
			String slug = topic.topic().slug();
			String title = topic.titles().getOrDefault(reader, slug);
			topics.add(gatherer.row(title, topic.on(), languages, Kind.TOPIC, slug));
		}
		List<Row> notices = new ArrayList<>();
		for (Notice notice : Notice.values()) {
			List<String> needed = library.languages(notice).stream().filter(languages::contains).toList();
			String title = standing
				.template(new TemplateName(Kind.NOTICE, needed.contains(reader) ? reader : needed.getFirst(),
						notice.slug()))
				.map(ReplyTemplate::title)
				.orElse(notice.slug());
			notices.add(gatherer.row(title, true, needed, Kind.NOTICE, notice.slug()));
		}
		return new TemplateList(languages, topics, notices);
	}

	/** How many templates their owners should have looked at by now. */
	public long overdue() {
		return cells().filter(Cell::overdue).count();
	}

	/** How many wait for a second person. */
	public long waiting() {
		return cells().filter(Cell::waiting).count();
	}

	private Stream<Cell> cells() {
		return Stream.concat(this.topics.stream(), this.notices.stream()).flatMap((row) -> row.cells().stream());
	}

	/**
	 * One topic or notice.
	 *
	 * @param title what people call it
	 * @param slug its name in data
	 * @param on whether it is sent without a person
	 * @param owners who answer for it
	 * @param reviewBy the first day by which an owner looks at it again, null when none
	 * is set
	 * @param cells one for each language that needs it
	 */
	public record Row(String title, String slug, boolean on, String owners, @Nullable LocalDate reviewBy,
			List<Cell> cells) {

		/** Whether somebody should have looked at it by now. */
		public boolean overdue() {
			return this.cells.stream().anyMatch(Cell::overdue);
		}

		/** The template in a language, null when none is needed. */
		public @Nullable Cell in(String language) {
			return this.cells.stream().filter((cell) -> cell.language().equals(language)).findFirst().orElse(null);
		}

	}

	/**
	 * One template.
	 *
	 * @param path among the pages
	 * @param language it is written in
	 * @param status missing, draft or approved
	 * @param number of the version that is sent, 0 when there is none
	 * @param edited whether it was changed on the pages
	 * @param overdue whether its owner should have looked at it by now
	 * @param waiting whether a version waits for a second person
	 * @param alone whether it may be sent on its own
	 * @param sent the day it was last sent, null when it never was
	 * @param next what is sent on other days, null when nothing else is published
	 */
	public record Cell(String path, String language, String status, int number, boolean edited, boolean overdue,
			boolean waiting, boolean alone, @Nullable LocalDate sent, @Nullable Planned next) {
	}

	/**
	 * A version that is not sent today.
	 *
	 * @param number of it
	 * @param window the days on which it is sent
	 */
	public record Planned(int number, Window window) {
	}

	/** Gathers rows from what is sent. */
	private record Gatherer(Standing standing, Standing latest, Set<String> proposed, Map<String, LocalDate> sent,
			LocalDate today) {

		Row row(String title, boolean on, List<String> languages, Kind kind, String slug) {
			List<Cell> cells = new ArrayList<>();
			TreeMap<LocalDate, String> dates = new TreeMap<>();
			Set<String> owners = new LinkedHashSet<>();
			for (String language : languages) {
				TemplateName name = new TemplateName(kind, language, slug);
				ReplyTemplate template = this.standing.template(name).orElse(null);
				cells.add(cell(name, template));
				if (template != null) {
					owners.add(template.owner());
				}
				if (template != null && template.reviewBy() != null) {
					dates.put(template.reviewBy(), language);
				}
			}
			return new Row(title, slug, on, String.join(", ", owners), dates.isEmpty() ? null : dates.firstKey(),
					cells);
		}

		private Cell cell(TemplateName name, @Nullable ReplyTemplate template) {
			boolean overdue = template != null && template.reviewBy() != null
					&& template.reviewBy().isBefore(this.today);
			String status = (template == null) ? "missing" : template.isApproved() ? "approved" : "draft";
			return new Cell(name.path(), name.language(), status, this.standing.number(name),
					this.standing.versions().containsKey(name.file()), overdue, this.proposed.contains(name.file()),
					name.leavesAlone(), this.sent.get(name.slug() + "@" + name.language()), planned(name));
		}

		private @Nullable Planned planned(TemplateName name) {
			int number = this.latest.number(name);
			return (number == this.standing.number(name)) ? null : new Planned(number, this.latest.window(name.file()));
		}

	}

}
