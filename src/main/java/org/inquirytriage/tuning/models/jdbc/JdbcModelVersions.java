package org.inquirytriage.tuning.models.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.inquirytriage.tuning.models.Comparisons;
import org.inquirytriage.tuning.models.ModelVersion;
import org.inquirytriage.tuning.models.ModelVersion.Decision;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Progress;
import org.inquirytriage.tuning.models.ModelVersion.Start;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.StaleModelException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Versions in the table {@code model_version}; the row of {@code model_current} is locked
 * while a training begins, so that there is one at a time.
 */
class JdbcModelVersions implements ModelVersions {

	private static final int LONGEST_REASON = 1000;

	private static final String SELECT = """
			select number, status, author, started, based_on, examples, stage, hundredths, beat, cancelled, reason,
			    files, lexicon, comparison, proposed_by, decided_by, decided
			from model_version
			""";

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Comparisons comparisons;

	JdbcModelVersions(JdbcClient jdbc, TransactionOperations transaction, Comparisons comparisons) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.comparisons = comparisons;
	}

	@Override
	public int current() {
		return this.jdbc.sql("select number from model_current where id = 1").query(Integer.class).single();
	}

	@Override
	public long turn() {
		return this.jdbc.sql("select turn from model_current where id = 1").query(Long.class).single();
	}

	@Override
	public List<ModelVersion> last(int limit) {
		return this.jdbc.sql(SELECT + " order by number desc limit :limit")
			.param("limit", limit)
			.query(this::version)
			.list();
	}

	@Override
	public Optional<ModelVersion> find(int number) {
		return this.jdbc.sql(SELECT + " where number = :number")
			.param("number", number)
			.query(this::version)
			.optional();
	}

	@Override
	public OptionalInt begin(Start start, Instant aliveSince) {
		OptionalInt begun = this.transaction.execute((status) -> {
			this.jdbc.sql("select number from model_current where id = 1 for update").query(Integer.class).single();
			this.jdbc.sql("update model_version set status = 'FAILED' where status = 'TRAINING' and beat < :since")
				.param("since", at(aliveSince))
				.update();
			int running = this.jdbc.sql("select count(*) from model_version where status = 'TRAINING'")
				.query(Integer.class)
				.single();
			return (running > 0) ? OptionalInt.empty() : OptionalInt.of(insert(start));
		});
		return Objects.requireNonNullElseGet(begun, OptionalInt::empty);
	}

	private int insert(Start start) {
		int number = 1
				+ this.jdbc.sql("select coalesce(max(number), 0) from model_version").query(Integer.class).single();
		this.jdbc.sql("""
				insert into model_version (number, status, author, started, based_on, examples, stage, beat, cancelled,
				    reason)
				values (:number, 'TRAINING', :author, :started, :basedOn, :examples, 'read', :started, false, '')
				""")
			.param("number", number)
			.param("author", start.author())
			.param("started", at(start.at()))
			.param("basedOn", start.basedOn())
			.param("examples", start.examples())
			.update();
		return number;
	}

	@Override
	public boolean beat(int number, String stage, int hundredths, Instant at) {
		this.jdbc
			.sql("update model_version set stage = :stage, hundredths = :hundredths, beat = :at "
					+ "where number = :number and status = 'TRAINING'")
			.param("stage", stage)
			.param("hundredths", hundredths)
			.param("at", at(at))
			.param("number", number)
			.update();
		return this.jdbc
			.sql("select count(*) from model_version where number = :number and status = 'TRAINING' and not cancelled")
			.param("number", number)
			.query(Integer.class)
			.single() > 0;
	}

	@Override
	public void cancel(int number) {
		this.jdbc.sql("update model_version set cancelled = true where number = :number and status = 'TRAINING'")
			.param("number", number)
			.update();
	}

	@Override
	public void end(int number, Status status, String reason) {
		this.jdbc
			.sql("update model_version set status = :status, reason = :reason "
					+ "where number = :number and status = 'TRAINING'")
			.param("status", status.name())
			.param("reason", reason.substring(0, Math.min(LONGEST_REASON, reason.length())))
			.param("number", number)
			.update();
	}

	@Override
	public void end(int number, Status status, Made made) {
		this.jdbc.sql("""
				update model_version set status = :status, files = :files, lexicon = :lexicon, comparison = :comparison
				where number = :number and status = 'TRAINING'
				""")
			.param("status", status.name())
			.param("files", made.files())
			.param("lexicon", made.lexicon())
			.param("comparison", this.comparisons.write(made.comparison()))
			.param("number", number)
			.update();
	}

	@Override
	public void decide(int number, Status from, Status to, String person, Instant at) {
		String column = (to == Status.PROPOSED) ? "proposed_by" : "decided_by";
		int changed = this.jdbc
			.sql("update model_version set status = :to, " + column
					+ " = :person, decided = :at where number = :number and status = :from")
			.param("to", to.name())
			.param("person", person)
			.param("at", at(at))
			.param("number", number)
			.param("from", from.name())
			.update();
		if (changed == 0) {
			throw new StaleModelException(number);
		}
	}

	@Override
	public void makeCurrent(int number, int instead) {
		int changed = this.jdbc
			.sql("update model_current set number = :number, turn = turn + 1 where id = 1 and number = :instead")
			.param("number", number)
			.param("instead", instead)
			.update();
		if (changed == 0) {
			throw new StaleModelException(number);
		}
	}

	private ModelVersion version(ResultSet row, int number) throws SQLException {
		return new ModelVersion(row.getInt("number"), Status.valueOf(row.getString("status")),
				new Start(row.getString("author"), instant(row, "started"), row.getInt("based_on"),
						row.getInt("examples")),
				new Progress(row.getString("stage"), row.getInt("hundredths"), instant(row, "beat"),
						row.getBoolean("cancelled")),
				row.getString("reason"), made(row),
				new Decision(row.getString("proposed_by"), row.getString("decided_by"), decided(row)));
	}

	private @Nullable Made made(ResultSet row) throws SQLException {
		String files = row.getString("files");
		return (files == null) ? null : new Made(files, Objects.requireNonNullElse(row.getString("lexicon"), ""),
				this.comparisons.read(row.getString("comparison")));
	}

	private static @Nullable Instant decided(ResultSet row) throws SQLException {
		return (row.getObject("decided", OffsetDateTime.class) == null) ? null : instant(row, "decided");
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
