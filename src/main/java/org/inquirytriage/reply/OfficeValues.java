package org.inquirytriage.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.text.Bidi;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.inquirytriage.office.Office;
import org.inquirytriage.office.OpeningHours;

/** Says when offices are open in the words of a language. */
final class OfficeValues {

	private static final Map<String, HoursWording> WORDINGS = Map.of("es",
			new HoursWording("%s a %s", "%s, de %s a %s", "la %s", "las %s"));

	private static final String FIRST_STRONG_ISOLATE = "\u2068";

	private static final String POP_ISOLATE = "\u2069";

	private final ProgramCalendar calendar;

	OfficeValues(ProgramCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * What a notice may say about an office; the hours are empty where they cannot be
	 * told.
	 */
	Map<String, Object> of(Office office, String language, Instant at) {
		Map<String, Object> values = new HashMap<>();
		values.put("name", isolated(office.name()));
		values.put("phone", office.phone());
		values.put("hours", hours(office, language));
		Optional<LocalDateTime> opening = office.openingHours()
			.filter((hours) -> !this.calendar.isOpen(hours, at))
			.flatMap((hours) -> this.calendar.nextOpening(hours, at));
		values.put("closed", opening.isPresent());
		values.put("opens-day", opening.map((time) -> day(time.toLocalDate(), language)).orElse(""));
		values.put("opens-time", opening.map((time) -> moment(time.toLocalTime(), language)).orElse(""));
		return values;
	}

	/**
	 * The name kept apart from the words around it where it runs from right to left, so
	 * that numbers beside it stay where they are (UAX #9 section 2.7).
	 */
	static String isolated(String name) {
		return runsFromRightToLeft(name) ? FIRST_STRONG_ISOLATE + name + POP_ISOLATE : name;
	}

	/** Whether any of the words runs from right to left. */
	static boolean runsFromRightToLeft(String words) {
		return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
	}

	/** Facts for words that run from right to left, each kept apart from them. */
	static Map<String, Object> isolated(Map<?, ?> facts) {
		Map<String, Object> isolated = new HashMap<>();
		facts.forEach((name, fact) -> isolated.put(String.valueOf(name), (fact instanceof Map<?, ?> nested)
				? isolated(nested) : (fact instanceof String text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : fact));
		return isolated;
	}

	/** The day as people say it, such as {@code Thursday, November 26, 2026}. */
	static String day(LocalDate date, String language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
			.withLocale(Locale.forLanguageTag(language))
			.format(date);
	}

	/** The time of day as people name it after a preposition, such as {@code 8 am}. */
	static String moment(LocalTime time, String language) {
		HoursWording wording = WORDINGS.get(language);
		return (wording != null) ? wording.moment(time) : clock(time);
	}

	/** Whether the hours of an office can be told in a language. */
	static boolean canTellHours(Office office, String language) {
		return !hours(office, language).isEmpty();
	}

	private static String hours(Office office, String language) {
		if (language.equals(TemplateLibrary.STAFF_LANGUAGE)) {
			return office.hours();
		}
		HoursWording wording = WORDINGS.get(language);
		if (wording == null) {
			return "";
		}
		return office.openingHours().map((hours) -> wording.of(hours, Locale.forLanguageTag(language))).orElse("");
	}

	private static String clock(LocalTime time) {
		return DateTimeFormatter.ofPattern((time.getMinute() == 0) ? "h a" : "h:mm a", Locale.ENGLISH)
			.format(time)
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * How a language writes days in a row, the hours of days, and one o'clock and the
	 * other times of day.
	 */
	private record HoursWording(String row, String hours, String atOne, String atOther) {

		String moment(LocalTime time) {
			return ((time.getHour() % 12 == 1) ? this.atOne : this.atOther).formatted(clock(time));
		}

		String of(OpeningHours opening, Locale locale) {
			return opening.spans().stream().map((span) -> of(span, locale)).collect(Collectors.joining("; "));
		}

		private String of(OpeningHours.Span span, Locale locale) {
			String days = (span.first() == span.last()) ? name(span.first(), locale)
					: this.row.formatted(name(span.first(), locale), name(span.last(), locale));
			return this.hours.formatted(days, clock(span.opens()), clock(span.closes()));
		}

		private static String name(DayOfWeek day, Locale locale) {
			return day.getDisplayName(TextStyle.FULL, locale);
		}

	}

}
