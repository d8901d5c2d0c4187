package org.inquirytriage.review.web.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.Outbox;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.SendingState.Mode;
import org.inquirytriage.outbox.SendingState.State;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.ServiceState.MailboxState;
import org.inquirytriage.review.web.ProgramTime;
import org.jspecify.annotations.Nullable;

/** Gathers what the page on sending shows. */
class SendingViews {

	private static final int CHANGES = 20;

	private final SendingState state;

	private final Outbox outbox;

	private final ServiceState service;

	private final ProgramTime time;

	private final Clock clock;

	SendingViews(SendingState state, Outbox outbox, ServiceState service, ProgramTime time, Clock clock) {
		this.state = state;
		this.outbox = outbox;
		this.service = service;
		this.time = time;
		this.clock = clock;
	}

	/** Whether mail leaves now, and how that came about. */
	View of(Locale locale) {
		State current = this.state.current();
		List<Change> changes = this.state.history(CHANGES).stream().map((state) -> change(state, locale)).toList();
		return switch (current.mode()) {
			case LIVE -> new View(true, current.since(), changes, List.of(), limited());
			// Every mailbox is on receive-only then, whatever its own setting.
			case RECEIVE_ONLY -> new View(false, current.since(), changes, held(), List.of());
		};
	}

	private Change change(State state, Locale locale) {
		Duration ago = Duration.between(state.since(), this.clock.instant());
		String person = state.by().equals(SendingState.BREAKER) ? null : state.by();
		return new Change(state.mode() == Mode.LIVE, state.reason(), state.since(),
				this.time.exact(state.since(), locale), this.time.span(ago, locale), person);
	}

	private List<Held> held() {
		return this.outbox.waiting()
			.entrySet()
			.stream()
			.filter((waiting) -> !Mode.RECEIVE_ONLY.lets(waiting.getKey()))
			.sorted(Map.Entry.comparingByKey())
			.map((waiting) -> new Held(waiting.getKey(), waiting.getValue()))
			.toList();
	}

	private List<MailboxState> limited() {
		return this.service.mailboxes().stream().filter((mailbox) -> mailbox.mode() != ServiceState.Mode.LIVE).toList();
	}

	/**
	 * Whether mail leaves.
	 *
	 * @param live whether it does
	 * @param since when
	 * @param changes the last ones, the newest first
	 * @param held what waits until sending is resumed
	 * @param limited the mailboxes that do not send because of a setting of their own
	 */
	record View(boolean live, Instant since, List<Change> changes, List<Held> held, List<MailboxState> limited) {

		/** The change that holds now, null when there never was one. */
		public @Nullable Change now() {
			return this.changes.isEmpty() ? null : this.changes.getFirst();
		}

		/** How many messages wait. */
		public long waiting() {
			return this.held.stream().mapToLong(Held::messages).sum();
		}

	}

	/**
	 * A change of the state.
	 *
	 * @param live whether sending was resumed rather than stopped
	 * @param reason for it
	 * @param moment of it
	 * @param time of it in words
	 * @param ago how long ago that is
	 * @param person who made it, null when the breaker did
	 */
	record Change(boolean live, String reason, Instant moment, String time, String ago, @Nullable String person) {
	}

	/**
	 * Messages of one kind that wait.
	 *
	 * @param action what they do
	 * @param messages how many
	 */
	record Held(Action action, long messages) {
	}

}
