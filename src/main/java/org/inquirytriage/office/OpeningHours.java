package org.inquirytriage.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of a week at which an office answers.
 *
 * @param spans of days, each with its times; a day may be in several
 */
public record OpeningHours(List<Span> spans) {

	private static final int DAYS_LOOKED_AHEAD = 31;

	private static final Pattern SPAN = Pattern
		.compile("(?<first>[a-z]+day)( to (?<last>[a-z]+day))?, (?<opens>[a-z0-9: ]+) to (?<closes>[a-z0-9: ]+)");

	private static final Pattern TIME = Pattern.compile("(?<hour>1[0-2]|[1-9])(:(?<minute>[0-5]\\d))? (?<half>[ap]m)");

	public OpeningHours {
		spans = List.copyOf(spans);
	}

	/**
	 * Reads the strict form {@code Monday to Friday, 8 am to 5 pm}, several joined by a
	 * semicolon; nothing when the text has another form.
	 */
	public static Optional<OpeningHours> parse(String text) {
		List<Span> spans = new ArrayList<>();
		for (String part : text.toLowerCase(Locale.ROOT).split(";", -1)) {
			Optional<Span> span = span(part.strip());
			if (span.isEmpty()) {
				return Optional.empty();
			}
			spans.add(span.get());
		}
		return Optional.of(new OpeningHours(spans));
	}

	/** Whether the time falls within a span; days that are closed are left out. */
	public boolean isOpen(LocalDateTime time, Predicate<LocalDate> closed) {
		return !closed.test(time.toLocalDate()) && this.spans.stream().anyMatch((span) -> span.covers(time));
	}

	/**
	 * When the office closes that is open at a time; that time itself when it is closed.
	 */
	public LocalDateTime closing(LocalDateTime time) {
		return this.spans.stream()
			.filter((span) -> span.covers(time))
			.map((span) -> time.toLocalDate().atTime(span.closes()))
			.max(LocalDateTime::compareTo)
			.orElse(time);
	}

	/**
	 * The next time the office opens after the given one; nothing when it does not within
	 * a month.
	 */
	public Optional<LocalDateTime> nextOpening(LocalDateTime time, Predicate<LocalDate> closed) {
		return time.toLocalDate()
			.datesUntil(time.toLocalDate().plusDays(DAYS_LOOKED_AHEAD))
			.filter(closed.negate())
			.flatMap((date) -> this.spans.stream()
				.filter((span) -> span.includes(date.getDayOfWeek()))
				.map((span) -> date.atTime(span.opens())))
			.filter((opening) -> opening.isAfter(time))
			.min(LocalDateTime::compareTo);
	}

	private static Optional<Span> span(String part) {
		Matcher matcher = SPAN.matcher(part);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Optional<DayOfWeek> first = day(matcher.group("first"));
		Optional<DayOfWeek> last = (matcher.group("last") != null) ? day(matcher.group("last")) : first;
		Optional<LocalTime> opens = time(matcher.group("opens"));
		Optional<LocalTime> closes = time(matcher.group("closes"));
		if (first.isEmpty() || last.isEmpty() || opens.isEmpty() || closes.isEmpty()
				|| !opens.get().isBefore(closes.get())) {
			return Optional.empty();
		}
		return Optional.of(new Span(first.get(), last.get(), opens.get(), closes.get()));
	}

	private static Optional<DayOfWeek> day(String name) {
		try {
			return Optional.of(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<LocalTime> time(String text) {
		if (text.equals("noon")) {
			return Optional.of(LocalTime.NOON);
		}
		Matcher matcher = TIME.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int hour = Integer.parseInt(matcher.group("hour")) % 12 + (matcher.group("half").equals("pm") ? 12 : 0);
		int minute = (matcher.group("minute") != null) ? Integer.parseInt(matcher.group("minute")) : 0;
		return Optional.of(LocalTime.of(hour, minute));
	}

	/**
	 * Days in a row with the same hours.
	 *
	 * @param first day of the row
	 * @param last day of the row, the first one when it is a single day
	 * @param opens at
	 * @param closes at, always later than it opens
	 */
	public record Span(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {

		boolean includes(DayOfWeek day) {
			int days = Math.floorMod(this.last.getValue() - this.first.getValue(), 7);
			return Math.floorMod(day.getValue() - this.first.getValue(), 7) <= days;
		}

		boolean covers(LocalDateTime time) {
			LocalTime clock = time.toLocalTime();
			return includes(time.getDayOfWeek()) && !clock.isBefore(this.opens) && clock.isBefore(this.closes);
		}

	}

}
