package org.inquirytriage.tuning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.inquirytriage.tuning.replay.Change;
import org.inquirytriage.tuning.replay.Outcome;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the table {@code replay_change}, in the order of their numbers. */
final class ReplayChangeRows {

	private static final int PIECE = 500;

	private static final int LONGEST = 2000;

	private final JdbcClient jdbc;

	ReplayChangeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(long run, List<Change> changes) {
		for (int number = 0; number < changes.size(); number++) {
			insert(run, number, changes.get(number));
		}
	}

	private void insert(long run, int number, Change change) {
		Outcome before = change.before();
		Outcome after = change.after();
		this.jdbc.sql("""
				insert into replay_change (run_id, number, inquiry, received, kind, before_end, before_reason,
				    before_clinical, before_topics, before_mail, after_end, after_reason, after_clinical, after_topics,
				    after_mail)
				values (:run, :number, :inquiry, :received, :kind, :beforeEnd, :beforeReason, :beforeClinical,
				    :beforeTopics, :beforeMail, :afterEnd, :afterReason, :afterClinical, :afterTopics, :afterMail)
				""")
			.param("run", run)
			.param("number", number)
			.param("inquiry", change.id())
			.param("received", JdbcReplayRuns.at(change.received()))
			.param("kind", change.kind().name())
			.param("beforeEnd", before.end())
			.param("beforeReason", before.reason())
			.param("beforeClinical", before.clinical())
			.param("beforeTopics", joined(before.topics(), " "))
			.param("beforeMail", joined(before.mail(), "\n"))
			.param("afterEnd", after.end())
			.param("afterReason", after.reason())
			.param("afterClinical", after.clinical())
			.param("afterTopics", joined(after.topics(), " "))
			.param("afterMail", joined(after.mail(), "\n"))
			.update();
	}

	void each(long run, Consumer<Change> reader) {
		int last = -1;
		List<Change> piece = after(run, last, PIECE);
		while (!piece.isEmpty()) {
			piece.forEach(reader);
			last += piece.size();
			piece = after(run, last, PIECE);
		}
	}

	List<Change> after(long run, int number, int limit) {
		return this.jdbc
			.sql("select * from replay_change where run_id = :run and number > :number order by number limit :limit")
			.param("run", run)
			.param("number", number)
			.param("limit", limit)
			.query((row, index) -> change(row))
			.list();
	}

	// Whether anything was answered or alarming went into the kind; the words are not
	// kept.
	private static Change change(ResultSet row) throws SQLException {
		Change.Kind kind = Change.Kind.valueOf(row.getString("kind"));
		return new Change(row.getString("inquiry"), JdbcReplayRuns.instant(row, "received"), kind,
				outcome(row, "before"), outcome(row, "after"));
	}

	private static Outcome outcome(ResultSet row, String side) throws SQLException {
		List<String> mail = split(row.getString(side + "_mail"), "\n");
		return new Outcome(row.getString(side + "_end"), row.getString(side + "_reason"),
				row.getString(side + "_end").equals("escalate"),
				mail.stream().anyMatch((each) -> each.startsWith("ANSWER ")), row.getDouble(side + "_clinical"),
				split(row.getString(side + "_topics"), " "), mail, "");
	}

	private static String joined(List<String> words, String separator) {
		String joined = String.join(separator, words);
		return joined.substring(0, Math.min(LONGEST, joined.length()));
	}

	private static List<String> split(String joined, String separator) {
		return Stream.of(joined.split(separator)).filter((word) -> !word.isEmpty()).toList();
	}

}
