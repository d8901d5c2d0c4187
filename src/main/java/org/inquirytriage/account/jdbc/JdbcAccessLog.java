package org.inquirytriage.account.jdbc;

import java.time.Clock;
import java.util.List;

import org.inquirytriage.account.AccessLog;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log in the table {@code access_log}. */
class JdbcAccessLog implements AccessLog {

	private static final int LONGEST_NAME = 100;

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAccessLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void record(String name, Act act, String subject) {
		this.jdbc.sql("insert into access_log (name, act, subject, moment) values (:name, :act, :subject, :moment)")
			.param("name", tidy(name))
			.param("act", act.name())
			.param("subject", tidy(subject))
			.param("moment", JdbcAccounts.at(this.clock.instant()))
			.update();
	}

	@Override
	public List<Entry> of(String subject, int limit) {
		return this.jdbc.sql("""
				select name, act, subject, moment from access_log
				where subject = :subject order by moment desc, id desc limit :limit
				""")
			.param("subject", subject)
			.param("limit", limit)
			.query((row, number) -> new Entry(row.getString("name"), Act.valueOf(row.getString("act")),
					row.getString("subject"), JdbcAccounts.instant(row, "moment")))
			.list();
	}

	/** What a stranger typed, in a form that every database takes. */
	static String tidy(String typed) {
		String oneLine = typed.replaceAll("\\p{Cntrl}+", " ").strip();
		return (oneLine.length() > LONGEST_NAME) ? oneLine.substring(0, LONGEST_NAME) : oneLine;
	}

}
