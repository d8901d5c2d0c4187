package org.inquirytriage.tuning.facts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.inquirytriage.reply.CatalogTopic;
import org.inquirytriage.reply.Composed;
import org.inquirytriage.reply.ProgramCalendar;
import org.inquirytriage.reply.ProgramCalendar.DatedNotice;
import org.inquirytriage.reply.ProgramCalendar.Holiday;
import org.inquirytriage.reply.ReplyTemplate.Kind;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.program.Programs;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.facts.FactDesk;
import org.inquirytriage.tuning.facts.FlatFacts;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.CurrentTemplates.Standing;
import org.inquirytriage.tuning.templates.TemplateName;
import org.inquirytriage.tuning.templates.TemplatePreviews;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of facts shows. */
class FactsViews {

	private final CurrentTemplates current;

	private final TemplatePreviews previews;

	private final Programs programs;

	private final FactDesk desk;

	private final Clock clock;

	FactsViews(CurrentTemplates current, TemplatePreviews previews, Programs programs, FactDesk desk, Clock clock) {
		this.desk = desk;
		this.current = current;
		this.previews = previews;
		this.programs = programs;
		this.clock = clock;
	}

	View page(AskedMoment asked, Locale locale) {
		String reader = locale.getLanguage();
		String mailbox = this.programs.apart()
			.stream()
			.filter((name) -> name.equals(asked.mailbox()))
			.findFirst()
			.orElse("");
		TemplateLibrary inForce = mailbox.isEmpty() ? this.current.now() : this.programs.in(mailbox).library();
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), inForce.calendar().zone());
		LocalDateTime moment = asked.moment().orElse(now.truncatedTo(ChronoUnit.MINUTES));
		Optional<Standing> standing = mailbox.isEmpty() ? Optional.of(this.current.on(moment.toLocalDate()))
				: Optional.empty();
		TemplateLibrary library = standing.map(Standing::library).orElse(inForce);
		ProgramCalendar calendar = library.calendar();
		List<String> languages = List.copyOf(library.languages());
		String language = Stream.of(Objects.requireNonNullElse(asked.language(), reader), reader)
			.filter(languages::contains)
			.findFirst()
			.orElse(TemplateLibrary.STAFF_LANGUAGE);
		List<Choice> topics = library.topics()
			.stream()
			.filter((topic) -> library.answers(topic.topic(), language))
			.map((topic) -> new Choice(topic.topic().slug(), title(topic, reader)))
			.toList();
		String topic = topics.stream()
			.map(Choice::slug)
			.filter((slug) -> slug.equals(asked.topic()))
			.findFirst()
			.or(() -> topics.stream().map(Choice::slug).findFirst())
			.orElse("");
		Instant at = moment.atZone(calendar.zone()).toInstant();
		Composed answer = topic.isEmpty() ? null : this.previews.answer(library, new Topic(topic), language, at);
		Preview preview = new Preview(moment, topic, language, calendar.isOpen(at),
				calendar.nextOpening(calendar.opening(), at).orElse(null), answer,
				standing.filter((any) -> !topic.isEmpty())
					.map((any) -> any.number(new TemplateName(Kind.TOPIC, language, topic)))
					.orElse(0));
		return new View(mailbox, languages, topics, preview, facts(library, languages), hours(calendar, locale),
				holidays(calendar, now.toLocalDate()), calendar.notices(),
				standing.map((any) -> any.number(TemplateSources.PROGRAM)).orElse(1),
				mailbox.isEmpty() ? this.desk.facts().keySet() : Set.of());
	}

	private static String title(CatalogTopic topic, String reader) {
		return topic.titles().getOrDefault(reader, topic.topic().slug());
	}

	private static List<Holiday> holidays(ProgramCalendar calendar, LocalDate today) {
		return calendar.holidays().stream().filter((holiday) -> !holiday.date().isBefore(today)).toList();
	}

	private static List<String> hours(ProgramCalendar calendar, Locale locale) {
		DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
			.withLocale(Locale.of(locale.getLanguage(), "US"));
		return calendar.opening().spans().stream().map((span) -> {
			String first = span.first().getDisplayName(TextStyle.FULL, locale);
			String last = span.last().getDisplayName(TextStyle.FULL, locale);
			String days = first.equals(last) ? first : first + " – " + last;
			return days + ", " + time.format(span.opens()) + " – " + time.format(span.closes());
		}).toList();
	}

	/** Each fact with what it says in each language, said once where that is the same. */
	private static List<Fact> facts(TemplateLibrary library, List<String> languages) {
		Map<String, Map<String, String>> flat = new TreeMap<>();
		Set<String> paths = new TreeSet<>();
		for (String language : languages) {
			Map<String, String> one = FlatFacts.of(library.facts().in(language));
			flat.put(language, one);
			paths.addAll(one.keySet());
		}
		List<Fact> facts = new ArrayList<>();
		for (String path : paths) {
			Map<String, String> texts = new TreeMap<>();
			languages.forEach((language) -> Optional.ofNullable(flat.getOrDefault(language, Map.of()).get(path))
				.ifPresent((text) -> texts.put(language, text)));
			boolean same = texts.size() == languages.size() && texts.values().stream().distinct().count() == 1;
			facts.add(new Fact(path, same ? texts.values().iterator().next() : null, texts));
		}
		return facts;
	}

	/**
	 * The page of facts.
	 *
	 * @param mailbox whose program it is, empty for the shared one
	 * @param languages that the program writes
	 * @param topics that can be shown
	 * @param preview what goes out at a moment
	 * @param facts one by one
	 * @param opening the hours of a usual week
	 * @param holidays from today on
	 * @param notices with their days
	 * @param version of the facts, 1 for those of the file
	 * @param changeable the paths of facts that can be changed one by one
	 */
	record View(String mailbox, List<String> languages, List<Choice> topics, Preview preview, List<Fact> facts,
			List<String> opening, List<Holiday> holidays, List<DatedNotice> notices, int version,
			Set<String> changeable) {
	}

	/**
	 * A topic to choose.
	 *
	 * @param slug its name in data
	 * @param title what people call it
	 */
	record Choice(String slug, String title) {
	}

	/**
	 * What goes out at a moment.
	 *
	 * @param moment in the program's zone
	 * @param topic of the answer
	 * @param language of the answer
	 * @param open whether the program is open then
	 * @param opens when it opens next, null when not within a month
	 * @param answer what the writer would get, null when no topic is answered
	 * @param number of the version of the template that is sent then
	 */
	record Preview(LocalDateTime moment, String topic, String language, boolean open, @Nullable LocalDateTime opens,
			@Nullable Composed answer, int number) {
	}

	/**
	 * A fact.
	 *
	 * @param path that templates name it with
	 * @param everywhere what it says in all languages, null when it differs
	 * @param texts by language
	 */
	record Fact(String path, @Nullable String everywhere, Map<String, String> texts) {
	}

}
