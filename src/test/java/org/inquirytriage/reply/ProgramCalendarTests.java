package org.inquirytriage.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.inquirytriage.office.OpeningHours;
import org.inquirytriage.reply.ProgramCalendar.Holiday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramCalendarTests {

	private static final Holiday CHRISTMAS = holiday("2026-12-25");

	private static final Holiday NEW_YEAR = holiday("2027-01-01");

	private static final ProgramCalendar CALENDAR = new ProgramCalendar(ZoneId.of("America/Chicago"),
			OpeningHours.parse("Monday to Friday, 8 am to 5 pm").orElseThrow(), List.of(NEW_YEAR, CHRISTMAS),
			List.of());

	@Test
	void announcesTheHolidaysOfTwoWeeksInOrder() {
		assertThat(CALENDAR.closings(Instant.parse("2026-12-24T18:00:00Z"))).containsExactly(CHRISTMAS, NEW_YEAR);
	}

	@Test
	void announcesAHolidayUntilItIsOverWhereTheProgramIs() {
		assertThat(CALENDAR.closings(Instant.parse("2026-12-26T05:59:00Z"))).contains(CHRISTMAS);
		assertThat(CALENDAR.closings(Instant.parse("2026-12-26T06:00:00Z"))).containsExactly(NEW_YEAR);
	}

	@Test
	void doesNotAnnounceAHolidayMoreThanTwoWeeksAhead() {
		assertThat(CALENDAR.closings(Instant.parse("2026-12-11T18:00:00Z"))).isEmpty();
		assertThat(CALENDAR.closings(Instant.parse("2026-12-12T18:00:00Z"))).containsExactly(CHRISTMAS);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-24T14:00:00Z,true", "2026-12-24T13:59:00Z,false", "2026-12-25T18:00:00Z,false",
			"2026-12-26T18:00:00Z,false", "2026-07-06T13:00:00Z,true" })
	void isOpenByTheClockOfItsOwnPlace(Instant at, boolean open) {
		assertThat(CALENDAR.isOpen(at)).isEqualTo(open);
	}

	private static Holiday holiday(String date) {
		return new Holiday(LocalDate.parse(date), Map.of("en", "Holiday"));
	}

}
