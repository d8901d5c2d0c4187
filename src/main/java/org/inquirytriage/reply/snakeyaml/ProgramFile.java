package org.inquirytriage.reply.snakeyaml;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inquirytriage.office.OpeningHours;
import org.inquirytriage.office.OpeningHours.Span;
import org.inquirytriage.reply.ProgramCalendar;
import org.inquirytriage.reply.ProgramCalendar.DatedNotice;
import org.inquirytriage.reply.ProgramCalendar.Holiday;
import org.inquirytriage.reply.ProgramFacts;
import org.inquirytriage.triage.Topic;

import org.jspecify.annotations.Nullable;

/** Reads the program's facts and its calendar. */
final class ProgramFile {

	private static final Set<String> NOT_FACTS = Set.of("calendar", "notices");

	private static final Set<String> GIVEN_BY_THE_PROGRAM = Set.of("office", "inquiry", "closings");

	private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");

	private final Findings findings;

	private final YamlTree tree;

	private final Set<String> languages;

	ProgramFile(YamlTree tree, Set<String> languages, Findings findings) {
		this.tree = tree;
		this.languages = new TreeSet<>(languages);
		this.findings = findings;
	}

	/** What templates may say. */
	ProgramFacts facts() {
		Map<String, Object> facts = new HashMap<>(this.tree.map());
		facts.keySet().removeAll(NOT_FACTS);
		for (String reserved : GIVEN_BY_THE_PROGRAM) {
			if (facts.remove(reserved) != null) {
				this.findings.severe(this.tree, reserved, "this name is kept for what differs from message to message");
			}
		}
		ProgramFacts read = new ProgramFacts(facts, this.languages, this.tree.lines());
		facts.forEach((key, fact) -> check(key, fact, read));
		return read;
	}

	/** When the program is open. */
	ProgramCalendar calendar() {
		Map<String, Object> calendar = YamlTree.map(this.tree.map().get("calendar"));
		return new ProgramCalendar(zone(YamlTree.text(calendar.get("timezone"))),
				opening(YamlTree.map(calendar.get("opening"))), holidays(YamlTree.list(calendar.get("holidays"))),
				notices(YamlTree.list(this.tree.map().get("notices"))));
	}

	private void check(String path, Object fact, ProgramFacts facts) {
		if (fact instanceof String text && text.isBlank()) {
			this.findings.severe(this.tree, path, "this fact is empty");
		}
		if (fact instanceof Map<?, ?> map) {
			if (facts.differsByLanguage(map)) {
				everyLanguage(path, map);
			}
			map.forEach((key, nested) -> check(path + "." + key, nested, facts));
		}
		if (fact instanceof List<?> list) {
			for (int index = 0; index < list.size(); index++) {
				check(path + "[" + index + "]", list.get(index), facts);
			}
		}
	}

	private void everyLanguage(String path, Map<?, ?> byLanguage) {
		for (String language : this.languages) {
			if (!byLanguage.containsKey(language)) {
				this.findings.severe(this.tree, path, "it has no text in " + language);
			}
		}
	}

	private ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			this.findings.severe(this.tree, "calendar.timezone", "it is not a time zone such as America/Chicago");
			return ZoneOffset.UTC;
		}
	}

	private OpeningHours opening(Map<String, Object> byDay) {
		List<Span> spans = new ArrayList<>();
		byDay.forEach((name, times) -> {
			String path = "calendar.opening." + name;
			Optional<DayOfWeek> day = day(name);
			if (day.isEmpty()) {
				this.findings.severe(this.tree, path, "it is not a day such as monday");
				return;
			}
			YamlTree.list(times).forEach((time) -> span(path, day.get(), YamlTree.text(time)).ifPresent(spans::add));
		});
		return new OpeningHours(spans);
	}

	private Optional<Span> span(String path, DayOfWeek day, String text) {
		Matcher hours = HOURS.matcher(text);
		if (hours.matches()) {
			LocalTime opens = LocalTime.parse(text.substring(0, 5));
			LocalTime closes = LocalTime.parse(text.substring(6));
			if (opens.isBefore(closes)) {
				return Optional.of(new Span(day, day, opens, closes));
			}
		}
		this.findings.severe(this.tree, path, "hours are written as 08:00-17:00");
		return Optional.empty();
	}

	private static Optional<DayOfWeek> day(String name) {
		try {
			return Optional.of(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private List<Holiday> holidays(List<?> entries) {
		List<Holiday> holidays = new ArrayList<>();
		for (int index = 0; index < entries.size(); index++) {
			String path = "calendar.holidays[" + index + "]";
			Map<String, Object> entry = YamlTree.map(entries.get(index));
			Map<String, String> names = YamlTree.texts(entry.get("name"));
			everyLanguage(path + ".name", names);
			date(path + ".date", entry.get("date")).ifPresent((date) -> holidays.add(new Holiday(date, names)));
		}
		return holidays;
	}

	private List<DatedNotice> notices(List<?> entries) {
		List<DatedNotice> notices = new ArrayList<>();
		for (int index = 0; index < entries.size(); index++) {
			String path = "notices[" + index + "]";
			Map<String, Object> entry = YamlTree.map(entries.get(index));
			Map<String, String> texts = YamlTree.texts(entry.get("text"));
			everyLanguage(path + ".text", texts);
			Set<Topic> topics = topics(path + ".topics", YamlTree.list(entry.get("topics")));
			Optional<LocalDate> from = date(path + ".from", entry.get("from"));
			Optional<LocalDate> until = date(path + ".until", entry.get("until"));
			if (from.isPresent() && until.isPresent()) {
				if (until.get().isBefore(from.get())) {
					this.findings.severe(this.tree, path + ".until", "it is before the first day");
				}
				notices.add(new DatedNotice(from.get(), until.get(), topics, texts));
			}
		}
		return notices;
	}

	private Set<Topic> topics(String path, List<?> slugs) {
		Set<Topic> topics = new HashSet<>();
		for (Object slug : slugs) {
			try {
				topics.add(new Topic(YamlTree.text(slug)));
			}
			catch (IllegalArgumentException ex) {
				this.findings.severe(this.tree, path, "it must list slugs of topics");
			}
		}
		return topics;
	}

	private Optional<LocalDate> date(String path, @Nullable Object value) {
		return this.findings.date(this.tree, path, YamlTree.text(value));
	}

}
