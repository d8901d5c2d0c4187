package org.inquirytriage.tuning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.inquirytriage.tuning.thresholds.LimitVersion;
import org.inquirytriage.tuning.thresholds.LimitVersion.Status;
import org.inquirytriage.tuning.thresholds.LimitVersions;
import org.inquirytriage.tuning.thresholds.StaleLimitsException;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions in the tables {@code limit_version} and {@code limit_current}. */
class JdbcLimitVersions implements LimitVersions {

	private final JdbcClient jdbc;

	JdbcLimitVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public int current() {
		return this.jdbc.sql("select number from limit_current where id = 1").query(Integer.class).single();
	}

	@Override
	public Optional<LimitVersion> version(int number) {
		return this.jdbc.sql("select * from limit_version where number = :number")
			.param("number", number)
			.query(JdbcLimitVersions::version)
			.optional();
	}

	@Override
	public List<LimitVersion> last(int limit) {
		return this.jdbc.sql("select * from limit_version order by number desc limit :limit")
			.param("limit", limit)
			.query(JdbcLimitVersions::version)
			.list();
	}

	@Override
	public void add(LimitVersion version) {
		try {
			this.jdbc.sql("""
					insert into limit_version (number, limits, author, reason, made, status, based_on, decided_by)
					values (:number, :limits, :author, :reason, :made, :status, :basedOn, :decidedBy)
					""")
				.param("number", version.number())
				.param("limits", joined(version.answerBelow()))
				.param("author", version.author())
				.param("reason", version.reason())
				.param("made", JdbcReplayRuns.at(version.made()))
				.param("status", version.status().name())
				.param("basedOn", version.basedOn())
				.param("decidedBy", version.decidedBy())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleLimitsException();
		}
	}

	@Override
	public void makeCurrent(int number, int instead) {
		requireOne(this.jdbc.sql("update limit_current set number = :number where id = 1 and number = :instead")
			.param("number", number)
			.param("instead", instead)
			.update());
	}

	@Override
	public void decide(int number, Status status, String person) {
		requireOne(this.jdbc.sql("""
				update limit_version set status = :status, decided_by = :person
				where number = :number and status = 'PROPOSED'
				""").param("status", status.name()).param("person", person).param("number", number).update());
	}

	private static void requireOne(int changed) {
		if (changed != 1) {
			throw new StaleLimitsException();
		}
	}

	private static LimitVersion version(ResultSet row, int number) throws SQLException {
		return new LimitVersion(row.getInt("number"), split(row.getString("limits")),
				Status.valueOf(row.getString("status")), row.getInt("based_on"), row.getString("author"),
				row.getString("reason"), JdbcReplayRuns.instant(row, "made"), row.getString("decided_by"));
	}

	private static String joined(Map<String, Double> limits) {
		return new TreeMap<>(limits).entrySet()
			.stream()
			.map((limit) -> limit.getKey() + "=" + limit.getValue())
			.collect(Collectors.joining("\n"));
	}

	private static Map<String, Double> split(String joined) {
		return joined.lines()
			.map((line) -> line.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> Double.valueOf(pair[1])));
	}

}
