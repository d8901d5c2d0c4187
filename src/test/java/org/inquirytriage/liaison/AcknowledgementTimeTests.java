package org.inquirytriage.liaison;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.office.ForwardPolicy;
import org.inquirytriage.office.Office;
import org.inquirytriage.office.OpeningHours;
import org.inquirytriage.reply.ProgramCalendar;
import org.inquirytriage.reply.ProgramCalendar.Holiday;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcknowledgementTimeTests {

	private static final ProgramCalendar CALENDAR = new ProgramCalendar(ZoneId.of("America/Chicago"),
			OpeningHours.parse("Monday to Friday, 8 am to 5 pm").orElseThrow(),
			List.of(new Holiday(LocalDate.of(2026, 11, 26), Map.of("en", "Thanksgiving Day"))), List.of());

	private static final AcknowledgementTime FOUR_HOURS = new AcknowledgementTime(Duration.ofHours(4));

	private static Office office(String hours, @Nullable Duration within) {
		return new Office("a", "A", List.of(), List.of(), List.of(), "555-0100", hours,
				EmailAddress.of("a@example.org"), null, false, ForwardPolicy.LINK, within, null);
	}

	@ParameterizedTest(name = "{0} -> {1}")
	@CsvSource({ "2026-10-06T14:00:00Z, 2026-10-06T18:00:00Z", "2026-10-06T21:00:00Z, 2026-10-07T16:00:00Z",
			"2026-10-07T04:00:00Z, 2026-10-07T17:00:00Z", "2026-10-09T21:30:00Z, 2026-10-12T16:30:00Z",
			"2026-11-25T22:00:00Z, 2026-11-27T17:00:00Z" })
	void runsWhileTheOfficeIsOpen(Instant given, Instant due) {
		Office office = office("Monday to Friday, 8 am to 5 pm", null);
		assertThat(FOUR_HOURS.after(given, office, CALENDAR)).isEqualTo(due);
	}

	@Test
	void runsAlwaysWhereTheHoursAreNotKnown() {
		Instant given = Instant.parse("2026-10-10T02:00:00Z");
		assertThat(FOUR_HOURS.after(given, office("by appointment", null), CALENDAR))
			.isEqualTo(given.plus(Duration.ofHours(4)));
	}

	@Test
	void theTimeOfAnOfficeGoesBeforeTheUsualOne() {
		Instant given = Instant.parse("2026-10-06T14:00:00Z");
		assertThat(FOUR_HOURS.after(given, office("Monday to Friday, 8 am to 5 pm", Duration.ofMinutes(30)), CALENDAR))
			.isEqualTo(given.plus(Duration.ofMinutes(30)));
	}

}
