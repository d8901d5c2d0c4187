package org.inquirytriage.review.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.inquirytriage.review.live.Changes;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What changed lately: the latest events of inquiries, and what leaves by itself. */
class JdbcChanges implements Changes {

	private static final int MOST = 500;

	private final JdbcClient jdbc;

	JdbcChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Change> since(Instant moment) {
		return this.jdbc.sql("""
				select e.inquiry_id, e.number, i.mailbox
				from (select inquiry_id, number from inquiry_event
				    where happened > :since order by happened desc limit :most) e
				join inquiry i on i.id = e.inquiry_id
				union all
				select cast(null as uuid), coalesce(max(number), 0), null from sending_state
				""")
			.param("since", moment.atOffset(ZoneOffset.UTC))
			.param("most", MOST)
			.query((row, index) -> new Change(row.getString("inquiry_id") + " " + row.getLong("number"),
					row.getString("mailbox")))
			.list();
	}

}
