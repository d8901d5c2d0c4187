package org.inquirytriage.tuning.facts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * For what a person wants to see an answer.
 *
 * @param mailbox whose program answers; empty for the shared one
 * @param date such as {@code 2026-12-25}
 * @param time such as {@code 22:00}
 * @param topic of the answer
 * @param language of the answer
 */
record AskedMoment(@Nullable String mailbox, @Nullable String date, @Nullable String time, @Nullable String topic,
		@Nullable String language) {

	/** The moment in the program's zone, or nothing when it is none. */
	Optional<LocalDateTime> moment() {
		if (this.date == null || this.time == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.parse(this.date).atTime(LocalTime.parse(this.time)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
