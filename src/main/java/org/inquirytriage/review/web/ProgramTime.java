package org.inquirytriage.review.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** Moments as people at the program read them: in the program's zone. */
public class ProgramTime {

	private static final String COUNTRY = "US";

	private static final String DAY_OF_THIS_YEAR = "MMMdjm";

	private static final String DAY = "yMMMdjm";

	private static final int HOUR = 60;

	private static final int HOURS_OF_DAY = 24;

	/** From here on hours say less than days. */
	private static final int DAYS_FROM = 48;

	private final MessageSource messages;

	private final ZoneId zone;

	private final Clock clock;

	ProgramTime(MessageSource messages, ZoneId zone, Clock clock) {
		this.messages = messages;
		this.zone = zone;
		this.clock = clock;
	}

	/** The name of the zone. */
	public String zone(Locale locale) {
		return this.zone.getDisplayName(TextStyle.FULL, locale) + " (" + this.zone.getId() + ")";
	}

	/** As short as it can be: the time today, else the day and the time. */
	public String brief(Instant moment, Locale locale) {
		ZonedDateTime local = moment.atZone(this.zone);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.zone);
		if (local.toLocalDate().equals(today)) {
			return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), local, locale);
		}
		String pattern = (local.getYear() == today.getYear()) ? DAY_OF_THIS_YEAR : DAY;
		return format(DateTimeFormatter.ofLocalizedPattern(pattern), local, locale);
	}

	/** How long something lasts, as people say it. */
	public String span(Duration span, Locale locale) {
		long minutes = Math.max(0, span.toMinutes());
		if (minutes < HOUR) {
			return this.messages.getMessage("span.minutes", new Object[] { minutes }, locale);
		}
		long hours = minutes / HOUR;
		if (hours < DAYS_FROM && minutes % HOUR == 0) {
			return this.messages.getMessage("span.wholeHours", new Object[] { hours }, locale);
		}
		return (hours < DAYS_FROM)
				? this.messages.getMessage("span.hours", new Object[] { hours, minutes % HOUR }, locale)
				: this.messages.getMessage("span.days", new Object[] { hours / HOURS_OF_DAY }, locale);
	}

	/** The time of day to the second, for what is about to happen. */
	public String toTheSecond(Instant moment, Locale locale) {
		return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM), moment.atZone(this.zone), locale);
	}

	/** The day that begins after a moment, at a time of day. */
	public Instant tomorrowAt(int hour) {
		return LocalDate.ofInstant(this.clock.instant(), this.zone)
			.plusDays(1)
			.atTime(hour, 0)
			.atZone(this.zone)
			.toInstant();
	}

	/** The day of a moment at the program. */
	public LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, this.zone);
	}

	/** The moment at which a day begins at the program. */
	public Instant startOf(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant();
	}

	/** To the second, with the day and the zone. */
	public String exact(Instant moment, Locale locale) {
		return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG),
				moment.atZone(this.zone), locale);
	}

	private static String format(DateTimeFormatter formatter, ZonedDateTime local, Locale locale) {
		return formatter.withLocale(Locale.of(locale.getLanguage(), COUNTRY)).format(local);
	}

}
