package org.inquirytriage.review.jdbc;

import java.util.List;
import java.util.stream.Collectors;

import org.inquirytriage.review.reading.EndedCases;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The inquiries that ended last, read along the index of their ends. */
class JdbcEndedCases implements EndedCases {

	private static final int READ = 1000;

	private final JdbcClient jdbc;

	JdbcEndedCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<EndedCase> latest(int limit) {
		return this.jdbc.sql("""
				select i.id as inquiry_id, i.subject, i.topics, substring(t.author, 1, :read) as beginning
				from (select id, subject, topics, disposition from inquiry where closed is not null
				    order by closed desc limit :limit) i
				join inquiry_text t on t.inquiry_id = i.id
				where i.disposition <> 'suppressed'
				""")
			.param("read", READ)
			.param("limit", limit)
			.query((row, index) -> new EndedCase(Columns.inquiry(row),
					Columns.split(row.getString("topics")).collect(Collectors.toSet()),
					row.getString("subject") + "\n" + row.getString("beginning")))
			.list();
	}

}
