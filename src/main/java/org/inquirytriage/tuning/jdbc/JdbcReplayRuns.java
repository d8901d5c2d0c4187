package org.inquirytriage.tuning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.ReplayResult;
import org.inquirytriage.tuning.replay.ReplayResult.Shift;
import org.inquirytriage.tuning.replay.ReplayRun;
import org.inquirytriage.tuning.replay.ReplayRun.State;
import org.inquirytriage.tuning.replay.ReplayRun.Wish;
import org.inquirytriage.tuning.replay.ReplayRuns;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The replays in the table {@code replay_run} and those around it. */
class JdbcReplayRuns implements ReplayRuns {

	private static final int KEPT = 20;

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private static final List<String> FOUND = List.of("replay_change", "replay_kind", "replay_shift");

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Clock clock;

	private final ReplayChangeRows changes;

	JdbcReplayRuns(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
		this.changes = new ReplayChangeRows(jdbc);
	}

	@Override
	public OptionalLong begin(Wish wish, long total) {
		try {
			Long id = this.transaction.execute((status) -> next(wish, total));
			return (id != null && id > 0) ? OptionalLong.of(id) : OptionalLong.empty();
		}
		catch (DuplicateKeyException ex) {
			// Another replica began one at the same moment.
			return OptionalLong.empty();
		}
	}

	private long next(Wish wish, long total) {
		Instant now = this.clock.instant();
		boolean busy = this.jdbc.sql("select count(*) from replay_run where state = 'RUNNING' and heard >= :since")
			.param("since", at(now.minus(SILENCE)))
			.query(Long.class)
			.single() > 0;
		if (busy) {
			return 0;
		}
		long id = this.jdbc.sql("select coalesce(max(id), 0) + 1 from replay_run").query(Long.class).single();
		this.jdbc.sql("""
				insert into replay_run (id, candidate, subject, days, person, started, state, cancelled, total, seen,
				    erased, heard)
				values (:id, :candidate, :subject, :days, :person, :now, 'RUNNING', false, :total, 0, 0, :now)
				""")
			.param("id", id)
			.param("candidate", wish.candidate().name())
			.param("subject", wish.subject())
			.param("days", wish.days())
			.param("person", wish.person())
			.param("now", at(now))
			.param("total", total)
			.update();
		forget(id - KEPT);
		return id;
	}

	private void forget(long upTo) {
		FOUND.forEach(
				(table) -> this.jdbc.sql("delete from " + table + " where run_id <= :id").param("id", upTo).update());
		this.jdbc.sql("delete from replay_run where id <= :id").param("id", upTo).update();
	}

	@Override
	public boolean hear(long id, long seen) {
		return this.jdbc.sql("""
				update replay_run set seen = :seen, heard = :now
				where id = :id and state = 'RUNNING' and cancelled = false
				""").param("seen", seen).param("now", at(this.clock.instant())).param("id", id).update() == 1;
	}

	@Override
	public void cancel(long id) {
		this.jdbc.sql("update replay_run set cancelled = true where id = :id and state = 'RUNNING'")
			.param("id", id)
			.update();
	}

	@Override
	public void end(long id, ReplayResult result) {
		this.transaction.executeWithoutResult((status) -> {
			State state = result.whole() ? State.DONE : State.CANCELLED;
			int ended = this.jdbc.sql("""
					update replay_run set state = :state, seen = :seen, erased = :erased, heard = :now
					where id = :id and state = 'RUNNING'
					""")
				.param("state", state.name())
				.param("seen", result.looked() + result.erased())
				.param("erased", result.erased())
				.param("now", at(this.clock.instant()))
				.param("id", id)
				.update();
			if (ended == 1) {
				result.shifts().forEach((shift) -> insert(id, shift));
				result.kinds().forEach((kind, messages) -> insert(id, kind, messages));
				this.changes.insert(id, result.changes());
			}
		});
	}

	private void insert(long id, Shift shift) {
		this.jdbc
			.sql("insert into replay_shift (run_id, before_end, after_end, messages) values (:id, :one, :other, :n)")
			.param("id", id)
			.param("one", shift.before())
			.param("other", shift.after())
			.param("n", shift.messages())
			.update();
	}

	private void insert(long id, Change.Kind kind, long messages) {
		this.jdbc.sql("insert into replay_kind (run_id, kind, messages) values (:id, :kind, :n)")
			.param("id", id)
			.param("kind", kind.name())
			.param("n", messages)
			.update();
	}

	@Override
	public void fail(long id) {
		this.jdbc.sql("update replay_run set state = 'FAILED' where id = :id and state = 'RUNNING'")
			.param("id", id)
			.update();
	}

	@Override
	public Optional<ReplayRun> find(long id) {
		List<Shift> shifts = this.jdbc
			.sql("select * from replay_shift where run_id = :id order by before_end, after_end")
			.param("id", id)
			.query((row, number) -> new Shift(row.getString("before_end"), row.getString("after_end"),
					row.getLong("messages")))
			.list();
		Map<Change.Kind, Long> kinds = new EnumMap<>(Change.Kind.class);
		this.jdbc.sql("select * from replay_kind where run_id = :id").param("id", id).query((row) -> {
			kinds.put(Change.Kind.valueOf(row.getString("kind")), row.getLong("messages"));
		});
		return this.jdbc.sql("select * from replay_run where id = :id")
			.param("id", id)
			.query((row, number) -> run(row, shifts, kinds))
			.optional();
	}

	@Override
	public List<ReplayRun> last() {
		return this.jdbc.sql("select * from replay_run order by id desc limit :limit")
			.param("limit", KEPT)
			.query((row, number) -> run(row, List.of(), Map.of()))
			.list();
	}

	@Override
	public List<Change> changes(long id, int limit) {
		return this.changes.after(id, -1, limit);
	}

	@Override
	public void eachChange(long id, Consumer<Change> reader) {
		this.changes.each(id, reader);
	}

	private static ReplayRun run(ResultSet row, List<Shift> shifts, Map<Change.Kind, Long> kinds) throws SQLException {
		Wish wish = new Wish(ReplayRun.Kind.valueOf(row.getString("candidate")), row.getString("subject"),
				row.getInt("days"), row.getString("person"));
		return new ReplayRun(row.getLong("id"), wish, instant(row, "started"), State.valueOf(row.getString("state")),
				row.getLong("total"), row.getLong("seen"), row.getLong("erased"), instant(row, "heard"), shifts, kinds);
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
