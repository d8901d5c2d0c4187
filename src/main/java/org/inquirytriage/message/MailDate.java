package org.inquirytriage.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the time that a Date or Received field names (RFC 5322 sections 3.3 and 4.3). */
public final class MailDate {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("UT", 0), Map.entry("UTC", 0),
			Map.entry("GMT", 0), Map.entry("Z", 0), Map.entry("EDT", -4), Map.entry("EST", -5), Map.entry("CDT", -5),
			Map.entry("CST", -6), Map.entry("MDT", -6), Map.entry("MST", -7), Map.entry("PDT", -7),
			Map.entry("PST", -8));

	private static final Pattern DATE = Pattern
		.compile("(\\d{1,2})\\s{1,5}([A-Za-z]{3})[a-z]{0,9}\\s{1,5}(\\d{2,4})\\s{1,5}"
				+ "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s{0,5}([+-]\\d{4}|[A-Za-z]{1,5})");

	private static final int LOOKED_AT = 2_000;

	private static final int FIRST_FULL_YEAR = 1000;

	private static final int LAST_YEAR_OF_THIS_CENTURY = 50;

	private MailDate() {
	}

	/**
	 * The time a value names, its last one where it names several, or nothing; so too
	 * where its zone is missing or not of RFC 5322.
	 */
	public static Optional<Instant> parse(String value) {
		String end = value.substring(Math.max(0, value.length() - LOOKED_AT));
		Matcher matcher = DATE.matcher(end);
		Optional<Instant> time = Optional.empty();
		while (matcher.find()) {
			Optional<Instant> found = time(matcher);
			time = found.isPresent() ? found : time;
		}
		return time;
	}

	private static Optional<Instant> time(Matcher matcher) {
		int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
		int second = (matcher.group(6) == null) ? 0 : Integer.parseInt(matcher.group(6));
		try {
			LocalDate day = LocalDate.of(year(Integer.parseInt(matcher.group(3))), month,
					Integer.parseInt(matcher.group(1)));
			LocalTime time = LocalTime.of(Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5)),
					Math.min(second, 59));
			return zone(matcher.group(7)).map((zone) -> day.atTime(time).toInstant(zone));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static int year(int written) {
		if (written >= FIRST_FULL_YEAR) {
			return written;
		}
		return (written < LAST_YEAR_OF_THIS_CENTURY) ? written + 2000 : written + 1900;
	}

	private static Optional<ZoneOffset> zone(String written) {
		if (Character.isLetter(written.charAt(0))) {
			return Optional.ofNullable(ZONES.get(written.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
		}
		int sign = written.startsWith("-") ? -1 : 1;
		int hours = Integer.parseInt(written.substring(1, 3));
		int minutes = Integer.parseInt(written.substring(3));
		return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
	}

}
