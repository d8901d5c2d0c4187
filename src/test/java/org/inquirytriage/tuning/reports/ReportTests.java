package org.inquirytriage.tuning.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.inquirytriage.tuning.reports.Figures.Arrivals;
import org.inquirytriage.tuning.reports.Report.Day;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

	private static final Span TWO_DAYS = Span.ofDays(2, Instant.parse("2026-11-23T17:10:00Z"));

	@Test
	void putsALateMessageToTheDayAtTheProgram() {
		assertThat(days(new Arrivals(Instant.parse("2026-11-23T05:30:00Z"), "auto-reply", 3)))
			.contains(new Day(LocalDate.of(2026, 11, 22), 3, 0));
	}

	@Test
	void listsDaysWithoutMessages() {
		assertThat(days()).containsExactly(new Day(LocalDate.of(2026, 11, 21), 0, 0),
				new Day(LocalDate.of(2026, 11, 22), 0, 0), new Day(LocalDate.of(2026, 11, 23), 0, 0));
	}

	@Test
	void countsWhatWasHeldAmongAll() {
		assertThat(days(new Arrivals(Instant.parse("2026-11-23T15:30:00Z"), "auto-reply", 3),
				new Arrivals(Instant.parse("2026-11-23T16:30:00Z"), "hold", 2)))
			.contains(new Day(LocalDate.of(2026, 11, 23), 5, 2));
	}

	@Test
	void keepsAHalfHourThatBeginsBeforeItsTimeOnItsFirstDay() {
		Span fromMidnight = new Span(Instant.parse("2026-11-21T06:10:00Z"), Instant.parse("2026-11-21T07:00:00Z"));
		assertThat(Report.days(fromMidnight, CHICAGO,
				List.of(new Arrivals(Instant.parse("2026-11-21T06:00:00Z"), "hold", 1))))
			.containsExactly(new Day(LocalDate.of(2026, 11, 21), 1, 1));
	}

	private static List<Day> days(Arrivals... arrivals) {
		return Report.days(TWO_DAYS, CHICAGO, List.of(arrivals));
	}

}
