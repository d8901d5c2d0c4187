package org.inquirytriage.liaison;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.inquirytriage.office.Office;
import org.inquirytriage.office.OpeningHours;
import org.inquirytriage.reply.ProgramCalendar;

/**
 * Until when an office may take its time to tell that it has an inquiry. The time runs
 * while the office is open; where its hours are not known it runs always.
 *
 * @param usual for offices that have none of their own
 */
public record AcknowledgementTime(Duration usual) {

	private static final int MOST_DAYS = 30;

	public AcknowledgementTime {
		if (!usual.isPositive()) {
			throw new IllegalArgumentException("triage.liaison.acknowledge-within must be longer than nothing");
		}
	}

	/**
	 * When somebody else gets an inquiry that the office was given at a moment.
	 */
	public Instant after(Instant given, Office office, ProgramCalendar calendar) {
		Duration left = office.acknowledgementTime().orElse(this.usual);
		Optional<OpeningHours> hours = office.openingHours();
		if (hours.isEmpty()) {
			return given.plus(left);
		}
		Instant end = given.plus(Duration.ofDays(MOST_DAYS));
		Instant at = given;
		while (at.isBefore(end)) {
			if (calendar.isOpen(hours.get(), at)) {
				Instant closing = calendar.closing(hours.get(), at);
				if (!closing.isBefore(at.plus(left))) {
					return at.plus(left);
				}
				left = left.minus(Duration.between(at, closing));
				at = closing;
				continue;
			}
			Optional<Instant> opening = calendar.nextOpening(hours.get(), at)
				.map((time) -> time.atZone(calendar.zone()).toInstant());
			if (opening.isEmpty()) {
				return at.plus(left);
			}
			at = opening.get();
		}
		return end;
	}

}
