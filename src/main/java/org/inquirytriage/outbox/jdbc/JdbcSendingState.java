package org.inquirytriage.outbox.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.inquirytriage.outbox.EntryStored;
import org.inquirytriage.outbox.SendingState;
import org.inquirytriage.outbox.SendingState.Mode;
import org.inquirytriage.outbox.SendingState.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sending state in the table {@code sending_state}, to which rows are only added. */
class JdbcSendingState implements SendingState {

	private static final String NEWEST_FIRST = """
			select mode, reason, since, changed_by from sending_state order by number desc limit :limit
			""";

	private static final int LONGEST_NAME = 200;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JdbcSendingState(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public State current() {
		List<State> newest = history(1);
		return newest.isEmpty() ? new State(Mode.LIVE, "", Instant.EPOCH, "") : newest.getFirst();
	}

	@Override
	public boolean change(Mode mode, String reason, String by) {
		boolean changed = this.jdbc.sql("""
				insert into sending_state (number, mode, reason, since, changed_by)
				select coalesce(max(number), 0) + 1, :mode, :reason, :now, :by from sending_state
				having coalesce((select mode from sending_state order by number desc limit 1), 'LIVE') <> :mode
				on conflict do nothing
				""")
			.param("mode", mode.name())
			.param("reason", shortened(OutboxRows.tidy(reason), LONGEST_REASON))
			.param("now", OutboxRows.at(this.clock.instant()))
			.param("by", shortened(OutboxRows.tidy(by), LONGEST_NAME))
			.update() == 1;
		if (changed) {
			this.events.publishEvent(new EntryStored());
		}
		return changed;
	}

	private static String shortened(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest) : text;
	}

	@Override
	public List<State> history(int limit) {
		return this.jdbc.sql(NEWEST_FIRST)
			.param("limit", limit)
			.query((row, number) -> new State(Mode.valueOf(row.getString("mode")), row.getString("reason"),
					row.getObject("since", OffsetDateTime.class).toInstant(), row.getString("changed_by")))
			.list();
	}

}
