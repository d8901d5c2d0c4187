package org.inquirytriage.tuning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.tuning.lexicon.Candidate;
import org.inquirytriage.tuning.lexicon.PhraseProposal;
import org.inquirytriage.tuning.lexicon.PhraseVersion;
import org.inquirytriage.tuning.lexicon.PhraseVersions;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The versions in the tables {@code lexicon_version} and {@code lexicon_proposal}.
 */
class JdbcPhraseVersions implements PhraseVersions {

	private final JdbcClient jdbc;

	JdbcPhraseVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public int latest() {
		return this.jdbc.sql("select coalesce(max(number), 0) from lexicon_version").query(Integer.class).single();
	}

	@Override
	public Optional<PhraseVersion> version(int number) {
		return this.jdbc.sql("select * from lexicon_version where number = :number")
			.param("number", number)
			.query(JdbcPhraseVersions::version)
			.optional();
	}

	@Override
	public List<PhraseVersion> list(int limit) {
		return this.jdbc.sql("select * from lexicon_version order by number desc limit :limit")
			.param("limit", limit)
			.query(JdbcPhraseVersions::version)
			.list();
	}

	@Override
	public boolean add(PhraseVersion version) {
		if (latest() != version.number() - 1) {
			return false;
		}
		try {
			return this.jdbc.sql("""
					insert into lexicon_version (number, content, author, reason, made, approved_by)
					values (:number, :content, :author, :reason, :made, :approvedBy)
					""")
				.param("number", version.number())
				.param("content", Candidate.lines(version.phrases()))
				.param("author", version.author())
				.param("reason", version.reason())
				.param("made", at(version.made()))
				.param("approvedBy", version.approvedBy())
				.update() == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	@Override
	public PhraseProposal propose(PhraseProposal proposal) {
		int number = 1
				+ this.jdbc.sql("select coalesce(max(number), 0) from lexicon_proposal").query(Integer.class).single();
		this.jdbc.sql("""
				insert into lexicon_proposal (number, based_on, content, author, reason, made, status)
				values (:number, :basedOn, :content, :author, :reason, :made, 'PROPOSED')
				""")
			.param("number", number)
			.param("basedOn", proposal.basedOn())
			.param("content", Candidate.lines(proposal.phrases()))
			.param("author", proposal.author())
			.param("reason", proposal.reason())
			.param("made", at(proposal.made()))
			.update();
		return new PhraseProposal(number, proposal.basedOn(), proposal.phrases(), proposal.author(), proposal.reason(),
				proposal.made());
	}

	@Override
	public List<PhraseProposal> proposals() {
		return this.jdbc.sql("select * from lexicon_proposal where status = 'PROPOSED' order by number")
			.query(JdbcPhraseVersions::proposal)
			.list();
	}

	@Override
	public boolean decide(int number, boolean agreed, String person) {
		return this.jdbc.sql("""
				update lexicon_proposal set status = :status, decided_by = :person
				where number = :number and status = 'PROPOSED'
				""")
			.param("status", agreed ? "PUBLISHED" : "DECLINED")
			.param("person", person)
			.param("number", number)
			.update() == 1;
	}

	private static PhraseVersion version(ResultSet row, int number) throws SQLException {
		return new PhraseVersion(row.getInt("number"), phrases(row.getString("content")), row.getString("author"),
				row.getString("reason"), made(row), row.getString("approved_by"));
	}

	private static PhraseProposal proposal(ResultSet row, int number) throws SQLException {
		return new PhraseProposal(row.getInt("number"), row.getInt("based_on"), phrases(row.getString("content")),
				row.getString("author"), row.getString("reason"), made(row));
	}

	private static Instant made(ResultSet row) throws SQLException {
		return row.getObject("made", OffsetDateTime.class).toInstant();
	}

	private static List<Candidate> phrases(String content) {
		return content.lines().map(Candidate::ofLine).toList();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
