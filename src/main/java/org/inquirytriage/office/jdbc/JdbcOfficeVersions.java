package org.inquirytriage.office.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.office.OfficeVersion;
import org.inquirytriage.office.OfficeVersions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of the directory in the table {@code office_version}. */
class JdbcOfficeVersions implements OfficeVersions {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcOfficeVersions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public int current() {
		return this.jdbc.sql("select coalesce(max(number), 0) from office_version").query(Integer.class).single();
	}

	@Override
	public Optional<OfficeVersion> version(int number) {
		return this.jdbc.sql("select * from office_version where number = :number")
			.param("number", number)
			.query(JdbcOfficeVersions::version)
			.optional();
	}

	@Override
	public List<OfficeVersion> last(int limit) {
		return this.jdbc.sql("select * from office_version order by number desc limit :limit")
			.param("limit", limit)
			.query(JdbcOfficeVersions::version)
			.list();
	}

	@Override
	public boolean add(String content, String author, String reason, int after) {
		return this.jdbc.sql("""
				insert into office_version (number, content, author, reason, made)
				select :after + 1, :content, :author, :reason, :made from office_version
				having coalesce(max(number), 0) = :after
				on conflict do nothing
				""")
			.param("after", after)
			.param("content", content)
			.param("author", author)
			.param("reason", reason)
			.param("made", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private static OfficeVersion version(ResultSet row, int number) throws SQLException {
		return new OfficeVersion(row.getInt("number"), row.getString("content"), row.getString("author"),
				row.getString("reason"), row.getObject("made", OffsetDateTime.class).toInstant());
	}

}
