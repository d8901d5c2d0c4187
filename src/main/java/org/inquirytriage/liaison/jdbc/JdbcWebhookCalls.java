package org.inquirytriage.liaison.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.liaison.alarm.WebhookCall;
import org.inquirytriage.liaison.alarm.WebhookCalls;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls to other systems in the table {@code webhook_call}. */
class JdbcWebhookCalls implements WebhookCalls {

	private static final int MOST = 20;

	private final JdbcClient jdbc;

	JdbcWebhookCalls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void store(WebhookCall call) {
		this.jdbc.sql("""
				insert into webhook_call (id, inquiry_id, body, created, attempts, due)
				values (:id, :inquiry, :body, :created, 0, :created) on conflict do nothing
				""")
			.param("id", call.id())
			.param("inquiry", call.inquiry())
			.param("body", call.body())
			.param("created", JdbcHandovers.at(call.created()))
			.update();
	}

	@Override
	public List<WebhookCall> claim(Instant now, Instant until) {
		return this.jdbc
			.sql("select id, inquiry_id, body, created, attempts from webhook_call where due <= :now order by due "
					+ "limit :most")
			.param("now", JdbcHandovers.at(now))
			.param("most", MOST)
			.query(JdbcWebhookCalls::call)
			.list()
			.stream()
			.filter((call) -> this.jdbc
				.sql("update webhook_call set attempts = attempts + 1, due = :until "
						+ "where id = :id and attempts = :attempts and due <= :now")
				.param("until", JdbcHandovers.at(until))
				.param("id", call.id())
				.param("attempts", call.attempts())
				.param("now", JdbcHandovers.at(now))
				.update() == 1)
			.toList();
	}

	private static WebhookCall call(ResultSet row, int number) throws SQLException {
		return new WebhookCall(row.getObject("id", UUID.class), row.getString("inquiry_id"), row.getString("body"),
				JdbcHandovers.moment(row, "created"), row.getInt("attempts"));
	}

	@Override
	public void settle(WebhookCall call, @Nullable Instant due, String result) {
		this.jdbc.sql("update webhook_call set due = :due, result = :result where id = :id")
			.param("due", (due != null) ? JdbcHandovers.at(due) : null)
			.param("result", result)
			.param("id", call.id())
			.update();
	}

}
