package org.inquirytriage.tuning.shadow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.shadow.Disagreement;
import org.inquirytriage.tuning.shadow.ShadowRun;
import org.inquirytriage.tuning.shadow.ShadowRun.Counts;
import org.inquirytriage.tuning.shadow.ShadowRun.End;
import org.inquirytriage.tuning.shadow.ShadowRun.Ending;
import org.inquirytriage.tuning.shadow.ShadowRun.Kind;
import org.inquirytriage.tuning.shadow.ShadowRun.Pair;
import org.inquirytriage.tuning.shadow.ShadowRun.Position;
import org.inquirytriage.tuning.shadow.ShadowRun.Span;
import org.inquirytriage.tuning.shadow.ShadowRuns;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Shadows in the table {@code shadow_run}; the row of {@code model_current} is locked
 * while one begins, so that there is one of each kind at a time.
 */
class JdbcShadowRuns implements ShadowRuns {

	private static final int LONGEST_REASON = 500;

	private static final UUID FIRST = new UUID(0, 0);

	private static final String SELECT = """
			select number, kind, model, live, author, started, until, seen_at, seen_id, agreed, disagreed, erased,
			    ended, ending, reason, noted_by
			from shadow_run
			""";

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	JdbcShadowRuns(JdbcClient jdbc, TransactionOperations transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public OptionalInt begin(Kind kind, Pair pair, Span span) {
		this.jdbc.sql("select number from model_current where id = 1 for update").query(Integer.class).single();
		int running = this.jdbc.sql("select count(*) from shadow_run where ended is null and kind = :kind")
			.param("kind", kind.name())
			.query(Integer.class)
			.single();
		if (running > 0) {
			return OptionalInt.empty();
		}
		int number = 1 + this.jdbc.sql("select coalesce(max(number), 0) from shadow_run").query(Integer.class).single();
		this.jdbc.sql("""
				insert into shadow_run (number, kind, model, live, author, started, until, seen_at, seen_id, agreed,
				    disagreed, erased, reason)
				values (:number, :kind, :model, :live, :author, :started, :until, :started, :seen, 0, 0, 0, '')
				""")
			.param("number", number)
			.param("kind", kind.name())
			.param("model", pair.model())
			.param("live", pair.live())
			.param("author", span.author())
			.param("started", at(span.started()))
			.param("until", at(span.until()))
			.param("seen", FIRST)
			.update();
		return OptionalInt.of(number);
	}

	@Override
	public Optional<ShadowRun> find(int number) {
		return this.jdbc.sql(SELECT + "where number = :number")
			.param("number", number)
			.query(JdbcShadowRuns::run)
			.optional();
	}

	@Override
	public List<ShadowRun> running() {
		return this.jdbc.sql(SELECT + "where ended is null order by number").query(JdbcShadowRuns::run).list();
	}

	@Override
	public List<ShadowRun> last(int limit) {
		return this.jdbc.sql(SELECT + "order by number desc limit :limit")
			.param("limit", limit)
			.query(JdbcShadowRuns::run)
			.list();
	}

	@Override
	public List<Position> decided(Position after, Instant until, int limit) {
		return this.jdbc.sql("""
				select decided, id from inquiry
				where decided >= :at and (decided > :at or id > :id) and decided <= :until
				order by decided, id limit :limit
				""")
			.param("at", at(after.at()))
			.param("id", after.inquiry())
			.param("until", at(until))
			.param("limit", limit)
			.query((row, number) -> new Position(instant(row, "decided"), row.getObject("id", UUID.class)))
			.list();
	}

	@Override
	public boolean advance(ShadowRun run, Position to, Counts more, List<Disagreement> disagreements) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			int changed = this.jdbc.sql("""
					update shadow_run set seen_at = :at, seen_id = :id, agreed = agreed + :agreed,
					    disagreed = disagreed + :disagreed, erased = erased + :erased
					where number = :number and ended is null and seen_at = :lastAt and seen_id = :lastId
					""")
				.param("at", at(to.at()))
				.param("id", to.inquiry())
				.param("agreed", more.agreed())
				.param("disagreed", more.disagreed())
				.param("erased", more.erased())
				.param("number", run.number())
				.param("lastAt", at(run.seen().at()))
				.param("lastId", run.seen().inquiry())
				.update();
			if (changed > 0) {
				disagreements.forEach((disagreement) -> insert(run.number(), disagreement));
			}
			return changed > 0;
		}));
	}

	private void insert(int run, Disagreement disagreement) {
		this.jdbc.sql("""
				insert into shadow_disagreement (run, inquiry_id, received, clinical, kind, live, shadow)
				values (:run, :inquiry, :received, :clinical, :kind, :live, :shadow)
				""")
			.param("run", run)
			.param("inquiry", disagreement.inquiry())
			.param("received", at(disagreement.received()))
			.param("clinical", disagreement.clinical())
			.param("kind", disagreement.kind().name())
			.param("live", disagreement.live())
			.param("shadow", disagreement.shadow())
			.update();
	}

	@Override
	public List<Disagreement> disagreements(int number, int limit) {
		return this.jdbc.sql("""
				select inquiry_id, received, clinical, kind, live, shadow from shadow_disagreement where run = :run
				order by clinical desc, case kind when 'ANSWERED' then 0 when 'NO_ALARM' then 1
				    when 'NOT_ANSWERED' then 2 when 'END' then 3 else 4 end, received desc, inquiry_id limit :limit
				""")
			.param("run", number)
			.param("limit", limit)
			.query((row, index) -> new Disagreement(row.getObject("inquiry_id", UUID.class), instant(row, "received"),
					row.getBoolean("clinical"), Change.Kind.valueOf(row.getString("kind")), row.getString("live"),
					row.getString("shadow")))
			.list();
	}

	@Override
	public boolean end(int number, Ending how, String reason, Instant at) {
		return this.jdbc.sql("""
				update shadow_run set ended = :at, ending = :how, reason = :reason
				where number = :number and ended is null
				""")
			.param("at", at(at))
			.param("how", how.name())
			.param("reason", reason.substring(0, Math.min(LONGEST_REASON, reason.length())))
			.param("number", number)
			.update() > 0;
	}

	@Override
	public List<ShadowRun> untold() {
		return this.jdbc.sql(SELECT + "where ending = 'RETURNED' and told is null order by number")
			.query(JdbcShadowRuns::run)
			.list();
	}

	@Override
	public void told(int number, Instant at) {
		this.jdbc.sql("update shadow_run set told = :at where number = :number")
			.param("at", at(at))
			.param("number", number)
			.update();
	}

	@Override
	public boolean anyUnnoted() {
		return this.jdbc.sql("select count(*) from shadow_run where ending = 'RETURNED' and noted_by is null")
			.query(Integer.class)
			.single() > 0;
	}

	@Override
	public void note(int number, String person) {
		this.jdbc
			.sql("update shadow_run set noted_by = :person "
					+ "where number = :number and ending = 'RETURNED' and noted_by is null")
			.param("person", person)
			.param("number", number)
			.update();
	}

	private static ShadowRun run(ResultSet row, int index) throws SQLException {
		return new ShadowRun(row.getInt("number"), Kind.valueOf(row.getString("kind")),
				new Pair(row.getInt("model"), row.getInt("live")),
				new Span(row.getString("author"), instant(row, "started"), instant(row, "until")),
				new Position(instant(row, "seen_at"), row.getObject("seen_id", UUID.class)),
				new Counts(row.getLong("agreed"), row.getLong("disagreed"), row.getLong("erased")), end(row));
	}

	private static @Nullable End end(ResultSet row) throws SQLException {
		String ending = row.getString("ending");
		return (ending == null) ? null : new End(Ending.valueOf(ending), instant(row, "ended"), row.getString("reason"),
				row.getString("noted_by"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
