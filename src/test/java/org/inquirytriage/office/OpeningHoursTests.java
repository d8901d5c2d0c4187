package org.inquirytriage.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningHoursTests {

	private static final OpeningHours WEEKDAYS = OpeningHours.parse("Monday to Friday, 8 am to 5 pm").orElseThrow();

	private static final Predicate<LocalDate> NO_HOLIDAY = (date) -> false;

	@ParameterizedTest
	@CsvSource({ "2026-10-05T08:00,true", "2026-10-05T07:59,false", "2026-10-09T16:59,true", "2026-10-09T17:00,false",
			"2026-10-10T12:00,false", "2026-10-11T12:00,false" })
	void isOpenFromTheFirstMinuteToTheLast(LocalDateTime time, boolean open) {
		assertThat(WEEKDAYS.isOpen(time, NO_HOLIDAY)).isEqualTo(open);
	}

	@Test
	void isClosedOnAHoliday() {
		assertThat(WEEKDAYS.isOpen(LocalDateTime.parse("2026-10-05T12:00"), LocalDate.parse("2026-10-05")::equals))
			.isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-05T06:00,2026-10-05T08:00", "2026-10-05T08:00,2026-10-06T08:00",
			"2026-10-09T17:00,2026-10-12T08:00" })
	void opensNextOnTheNextDayOfTheRow(LocalDateTime time, LocalDateTime next) {
		assertThat(WEEKDAYS.nextOpening(time, NO_HOLIDAY)).contains(next);
	}

	@Test
	void opensAfterTheLunchBreakOfTheSameDay() {
		OpeningHours hours = OpeningHours.parse("Monday, 8 am to noon; Monday, 1:30 pm to 5 pm").orElseThrow();
		assertThat(hours.nextOpening(LocalDateTime.parse("2026-10-05T12:10"), NO_HOLIDAY))
			.contains(LocalDateTime.parse("2026-10-05T13:30"));
	}

	@Test
	void knowsARowOfDaysThatPassesTheWeekend() {
		OpeningHours hours = OpeningHours.parse("Saturday to Monday, 9 am to 1 pm").orElseThrow();
		assertThat(hours.isOpen(LocalDateTime.parse("2026-10-11T10:00"), NO_HOLIDAY)).isTrue();
		assertThat(hours.isOpen(LocalDateTime.parse("2026-10-13T10:00"), NO_HOLIDAY)).isFalse();
	}

	@Test
	void doesNotOpenAgainWhenEveryDayIsAHoliday() {
		assertThat(WEEKDAYS.nextOpening(LocalDateTime.parse("2026-10-05T12:00"), (date) -> true)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "by appointment", "Mon-Fri 8-5", "Monday to Friday", "Monday to Friday, 5 pm to 8 am",
			"Someday to Friday, 8 am to 5 pm", "Monday to Friday, 13 am to 5 pm", "Monday to Friday, 8 am to 5 pm;" })
	void readsNothingButTheStrictForm(String text) {
		assertThat(OpeningHours.parse(text)).isEmpty();
	}

}
