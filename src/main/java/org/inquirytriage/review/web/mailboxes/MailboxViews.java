package org.inquirytriage.review.web.mailboxes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.ServiceState.MailboxState;
import org.inquirytriage.review.mailboxes.Mailboxes;
import org.inquirytriage.review.mailboxes.ProgramMailbox;
import org.inquirytriage.review.web.ProgramTime;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;

/** Gathers what the page on mailboxes shows. */
class MailboxViews {

	private static final int PRESSES = 5;

	private static final int MINUTE = 60;

	private final ObjectProvider<Mailboxes> mailboxes;

	private final ServiceState service;

	private final AccessLog log;

	private final ProgramTime time;

	private final Clock clock;

	MailboxViews(ObjectProvider<Mailboxes> mailboxes, ServiceState service, AccessLog log, ProgramTime time,
			Clock clock) {
		this.mailboxes = mailboxes;
		this.service = service;
		this.log = log;
		this.time = time;
		this.clock = clock;
	}

	/** The name under which the access log keeps what people did about a mailbox. */
	static String subject(String mailbox) {
		return "mailbox " + mailbox;
	}

	/** Every mailbox, in the order of the settings. */
	List<View> of(Locale locale) {
		Map<String, ServiceState.Mode> modes = this.service.mailboxes()
			.stream()
			.collect(Collectors.toMap(MailboxState::name, MailboxState::mode));
		return this.mailboxes.stream()
			.flatMap((each) -> each.all().stream())
			.map((mailbox) -> view(mailbox, modes.getOrDefault(mailbox.name(), ServiceState.Mode.SHADOW), locale))
			.toList();
	}

	private View view(ProgramMailbox mailbox, ServiceState.Mode mode, Locale locale) {
		ProgramMailbox.Visits visits = mailbox.visits();
		Times times = new Times(moment(visits.succeeded(), locale), trouble(visits.failing(), locale),
				(visits.failing() == null) ? trouble(visits.lastFailure(), locale) : null,
				moment(mailbox.server().tokenExpires(), locale), connected(mailbox, locale), counted(mailbox, locale));
		List<Press> presses = this.log.of(subject(mailbox.name()), PRESSES)
			.stream()
			.map((entry) -> new Press(entry.name(), entry.act(), moment(entry.at(), locale)))
			.toList();
		return new View(mailbox, mode, every(visits.every()), times, presses, from(mailbox.rereading(), locale));
	}

	/** The moment at which a day begins at the program. */
	Instant startOf(LocalDate day) {
		return this.time.startOf(day);
	}

	private From from(ProgramMailbox.@Nullable Rereading rereading, Locale locale) {
		LocalDate today = this.time.day(this.clock.instant());
		return (rereading != null)
				? new From(this.time.day(rereading.since()), today, moment(rereading.counted(), locale))
				: new From(null, today, null);
	}

	private static Pace every(Duration interval) {
		long seconds = interval.toSeconds();
		return (seconds % MINUTE == 0) ? new Pace("minutes", seconds / MINUTE) : new Pace("seconds", seconds);
	}

	private @Nullable Moment connected(ProgramMailbox mailbox, Locale locale) {
		ProgramMailbox.Position position = mailbox.position();
		return (position != null) ? moment(position.connected(), locale) : null;
	}

	private @Nullable Moment counted(ProgramMailbox mailbox, Locale locale) {
		ProgramMailbox.Count count = mailbox.count();
		return (count != null) ? moment(count.at(), locale) : null;
	}

	private @Nullable Trouble trouble(ProgramMailbox.@Nullable Failure failure, Locale locale) {
		return (failure != null) ? new Trouble(moment(failure.at(), locale), failure.reason()) : null;
	}

	private @Nullable Moment moment(@Nullable Instant at, Locale locale) {
		if (at == null) {
			return null;
		}
		Duration ago = Duration.between(at, this.clock.instant());
		return new Moment(at, this.time.exact(at, locale), ago.isNegative() ? null : this.time.span(ago, locale));
	}

	/**
	 * A mailbox as the page shows it.
	 *
	 * @param mailbox itself
	 * @param mode how far automation goes in it now
	 * @param pace how often it is read
	 * @param times the moments in words
	 * @param presses what people did about it, the latest first
	 * @param from the dates of reading again
	 */
	record View(ProgramMailbox mailbox, ServiceState.Mode mode, Pace pace, Times times, List<Press> presses,
			From from) {
	}

	/**
	 * The dates of reading a mailbox again.
	 *
	 * @param day from which on, null when nobody asked
	 * @param today the latest day there is
	 * @param counted when it was counted, null before that
	 */
	record From(@Nullable LocalDate day, LocalDate today, @Nullable Moment counted) {
	}

	/**
	 * How often a mailbox is read.
	 *
	 * @param unit seconds or minutes
	 * @param count how many of them
	 */
	record Pace(String unit, long count) {
	}

	/**
	 * The moments of a mailbox.
	 *
	 * @param succeeded the last visit that read it to its end
	 * @param failing since when it cannot be read
	 * @param lastFailure the last failure, once it is over
	 * @param tokenExpires when the access token runs out
	 * @param connected the first connection
	 * @param counted the last count
	 */
	record Times(@Nullable Moment succeeded, @Nullable Trouble failing, @Nullable Trouble lastFailure,
			@Nullable Moment tokenExpires, @Nullable Moment connected, @Nullable Moment counted) {
	}

	/**
	 * A moment in words.
	 *
	 * @param at when
	 * @param words the time
	 * @param ago how long ago that is, null when it is to come
	 */
	record Moment(Instant at, String words, @Nullable String ago) {
	}

	/**
	 * A failure in words.
	 *
	 * @param when it was, or since when
	 * @param reason for it
	 */
	record Trouble(@Nullable Moment when, String reason) {
	}

	/**
	 * A press of a button.
	 *
	 * @param person who pressed it
	 * @param act what it did
	 * @param when that was
	 */
	record Press(String person, AccessLog.Act act, @Nullable Moment when) {
	}

}
