package org.inquirytriage.tuning.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inquirytriage.tuning.reports.AuditedError.Audited;
import org.inquirytriage.tuning.reports.Figures.Arrivals;
import org.inquirytriage.tuning.reports.Figures.Corrections;
import org.inquirytriage.tuning.reports.Figures.Reading;
import org.inquirytriage.tuning.reports.Figures.Waits;

/**
 * What the service did over some time.
 *
 * @param span it is about
 * @param days the messages of each day, the first day first
 * @param dispositions how many messages ended how, by the word for it
 * @param topics how many inquiries were about a topic, and before
 * @param holds how many were held for a reason, and before
 * @param waits how long writers waited for answers
 * @param corrections what people called wrong
 * @param audited what checks of automatic answers say
 * @param reading how well the classifier could read, and before
 * @param drifts what is different from the time before, as far as it matters
 * @param uncovered what people asked that no template covers
 */
public record Report(Span span, List<Day> days, Map<String, Long> dispositions, Compared<Map<String, Long>> topics,
		Compared<Map<String, Long>> holds, List<Waits> waits, List<Corrections> corrections, Audited audited,
		Compared<Reading> reading, List<Drift> drifts, List<SharedWords.Group> uncovered) {

	/** The messages of each day of a span, also of those on which none came. */
	static List<Day> days(Span span, ZoneId zone, List<Arrivals> arrivals) {
		Map<LocalDate, Day> days = new LinkedHashMap<>();
		dates(span, zone).forEach((date) -> days.put(date, new Day(date, 0, 0)));
		for (Arrivals some : arrivals) {
			LocalDate date = LocalDate.ofInstant(later(some.from(), span.from()), zone);
			days.merge(date, new Day(date, some.messages(), some.disposition().equals("hold") ? some.messages() : 0),
					Day::with);
		}
		return List.copyOf(days.values());
	}

	// The first half hour may begin before the span does.
	private static Instant later(Instant one, Instant other) {
		return one.isBefore(other) ? other : one;
	}

	private static Stream<LocalDate> dates(Span span, ZoneId zone) {
		LocalDate last = LocalDate.ofInstant(span.until(), zone);
		return LocalDate.ofInstant(span.from(), zone).datesUntil(last.plusDays(1));
	}

	/**
	 * The messages of a day.
	 *
	 * @param date of the day at the program
	 * @param messages how many came
	 * @param held how many of them waited for a person
	 */
	public record Day(LocalDate date, long messages, long held) {

		Day with(Day other) {
			return new Day(this.date, this.messages + other.messages, this.held + other.held);
		}

	}

	/**
	 * Something, and the same of the time before.
	 *
	 * @param now of the time of the report
	 * @param before of the time before
	 */
	public record Compared<T>(T now, T before) {
	}

}
