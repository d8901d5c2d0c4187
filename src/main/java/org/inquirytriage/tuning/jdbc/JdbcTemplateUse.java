package org.inquirytriage.tuning.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.tuning.templates.TemplateUse;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The moments in the table {@code template_sent}, which the outbox keeps. */
class JdbcTemplateUse implements TemplateUse {

	private final JdbcClient jdbc;

	JdbcTemplateUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Instant> lastSent() {
		Map<String, Instant> moments = new TreeMap<>();
		this.jdbc.sql("select template, sent from template_sent").query((row) -> {
			moments.put(row.getString("template"), row.getObject("sent", OffsetDateTime.class).toInstant());
		});
		return moments;
	}

}
