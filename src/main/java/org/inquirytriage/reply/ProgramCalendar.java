package org.inquirytriage.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inquirytriage.office.OpeningHours;
import org.inquirytriage.triage.Topic;

/**
 * When the program is open, when it is not, and what it announces for some days.
 *
 * @param zone in which its days and hours are meant
 * @param opening the hours of a usual week
 * @param holidays on which the program and its offices are closed
 * @param notices that stand above an answer while they hold
 */
public record ProgramCalendar(ZoneId zone, OpeningHours opening, List<Holiday> holidays, List<DatedNotice> notices) {

	private static final int DAYS_ANNOUNCED = 14;

	public ProgramCalendar {
		holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
		notices = List.copyOf(notices);
	}

	/** Today's holiday and those of the next two weeks, in order. */
	public List<Holiday> closings(Instant at) {
		LocalDate today = local(at).toLocalDate();
		return this.holidays.stream()
			.filter((holiday) -> !holiday.date().isBefore(today)
					&& holiday.date().isBefore(today.plusDays(DAYS_ANNOUNCED)))
			.toList();
	}

	/** Whether the program itself is open. */
	public boolean isOpen(Instant at) {
		return isOpen(this.opening, at);
	}

	/** Whether an office with these hours is open. */
	public boolean isOpen(OpeningHours hours, Instant at) {
		return hours.isOpen(local(at), this::isHoliday);
	}

	/**
	 * When an office with these hours opens next, in local time; nothing when not within
	 * a month.
	 */
	public Optional<LocalDateTime> nextOpening(OpeningHours hours, Instant at) {
		return hours.nextOpening(local(at), this::isHoliday);
	}

	/** When an office with these hours closes that is open at a moment. */
	public Instant closing(OpeningHours hours, Instant at) {
		return hours.closing(local(at)).atZone(this.zone).toInstant();
	}

	/** The notices that hold for a topic, in the order of the file. */
	public List<DatedNotice> noticesFor(Topic topic, Instant at) {
		LocalDate today = local(at).toLocalDate();
		return this.notices.stream().filter((notice) -> notice.holdsFor(topic, today)).toList();
	}

	private boolean isHoliday(LocalDate date) {
		return this.holidays.stream().anyMatch((holiday) -> holiday.date().equals(date));
	}

	private LocalDateTime local(Instant at) {
		return LocalDateTime.ofInstant(at, this.zone);
	}

	/**
	 * A day on which the program and its offices are closed.
	 *
	 * @param date the day
	 * @param names by language
	 */
	public record Holiday(LocalDate date, Map<String, String> names) {

		public Holiday {
			names = Map.copyOf(names);
		}

	}

	/**
	 * Something to tell the public for some days.
	 *
	 * @param from its first day
	 * @param until its last day
	 * @param topics whose answers carry it; every answer when empty
	 * @param texts by language
	 */
	public record DatedNotice(LocalDate from, LocalDate until, Set<Topic> topics, Map<String, String> texts) {

		public DatedNotice {
			topics = Set.copyOf(topics);
			texts = Map.copyOf(texts);
		}

		boolean holdsFor(Topic topic, LocalDate day) {
			return !day.isBefore(this.from) && !day.isAfter(this.until)
					&& (this.topics.isEmpty() || this.topics.contains(topic));
		}

	}

}
