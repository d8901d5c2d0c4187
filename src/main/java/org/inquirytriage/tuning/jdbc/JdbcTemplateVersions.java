package org.inquirytriage.tuning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.tuning.templates.StaleVersionException;
import org.inquirytriage.tuning.templates.TemplateVersion;
import org.inquirytriage.tuning.templates.TemplateVersion.Origin;
import org.inquirytriage.tuning.templates.TemplateVersion.Status;
import org.inquirytriage.tuning.templates.TemplateVersions;
import org.inquirytriage.tuning.templates.Window;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The versions in the tables {@code template_version} and {@code template_current}.
 */
class JdbcTemplateVersions implements TemplateVersions {

	private static final String SELECT = """
			select v.file, v.number, v.content, v.origin, v.status, v.based_on,
				v.author, v.saved, v.decided_by, v.library, v.bundle, v.sent_from, v.sent_until
			from template_version v
			""";

	private final JdbcClient jdbc;

	JdbcTemplateVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public long turn() {
		return this.jdbc.sql("select coalesce(sum(turn), 0) from template_current").query(Long.class).single();
	}

	@Override
	public Map<String, TemplateVersion> current() {
		Map<String, TemplateVersion> current = new TreeMap<>();
		this.jdbc.sql(SELECT + "join template_current c on c.file = v.file and c.number = v.number")
			.query(JdbcTemplateVersions::version)
			.list()
			.forEach((version) -> current.put(version.file(), version));
		return current;
	}

	@Override
	public List<TemplateVersion> of(String file) {
		return this.jdbc.sql(SELECT + "where v.file = :file order by v.number desc")
			.param("file", file)
			.query(JdbcTemplateVersions::version)
			.list();
	}

	@Override
	public List<TemplateVersion> proposed() {
		return this.jdbc.sql(SELECT + "where v.status = 'PROPOSED' order by v.saved")
			.query(JdbcTemplateVersions::version)
			.list();
	}

	@Override
	public void add(TemplateVersion version) {
		try {
			this.jdbc.sql("""
					insert into template_version
					(file, number, content, origin, status, based_on, author, saved, decided_by, library, bundle,
						sent_from, sent_until)
					values (:file, :number, :content, :origin, :status, :basedOn, :author, :saved, :decidedBy, :library,
						:bundle, :from, :until)
					""")
				.param("file", version.file())
				.param("number", version.number())
				.param("content", version.text())
				.param("origin", version.origin().name())
				.param("status", version.status().name())
				.param("basedOn", version.basedOn())
				.param("author", version.author())
				.param("saved", version.saved().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
				.param("decidedBy", version.decidedBy())
				.param("library", version.library())
				.param("bundle", version.bundle())
				.param("from", version.window().from())
				.param("until", version.window().until())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleVersionException(version.file());
		}
	}

	@Override
	public void makeCurrent(String file, int number, int instead) {
		int changed = (instead == 0) ? first(file, number)
				: this.jdbc
					.sql("update template_current set number = :number, turn = turn + 1 "
							+ "where file = :file and number = :instead")
					.param("number", number)
					.param("file", file)
					.param("instead", instead)
					.update();
		if (changed == 0) {
			throw new StaleVersionException(file);
		}
	}

	private int first(String file, int number) {
		try {
			return this.jdbc.sql("insert into template_current (file, number, turn) values (:file, :number, 1)")
				.param("file", file)
				.param("number", number)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleVersionException(file);
		}
	}

	@Override
	public void decide(TemplateVersion proposed, Status status, String person, String library) {
		int changed = this.jdbc.sql("""
				update template_version set status = :status, decided_by = :person, library = :library
				where file = :file and number = :number and status = 'PROPOSED'
				""")
			.param("status", status.name())
			.param("person", person)
			.param("library", library)
			.param("file", proposed.file())
			.param("number", proposed.number())
			.update();
		if (changed == 0) {
			throw new StaleVersionException(proposed.file());
		}
	}

	private static TemplateVersion version(ResultSet row, int number) throws SQLException {
		return new TemplateVersion(row.getString("file"), row.getInt("number"), row.getString("content"),
				Origin.valueOf(row.getString("origin")), Status.valueOf(row.getString("status")),
				row.getInt("based_on"), row.getString("author"),
				row.getObject("saved", OffsetDateTime.class).toInstant(), row.getString("decided_by"),
				row.getString("library"), row.getString("bundle"),
				new Window(row.getObject("sent_from", LocalDate.class), row.getObject("sent_until", LocalDate.class)));
	}

}
