package org.inquirytriage.tuning.learning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.learning.TopicExample;
import org.inquirytriage.tuning.learning.TopicExamples;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Examples of added topics in the table {@code topic_example}. */
class JdbcTopicExamples implements TopicExamples {

	private final JdbcClient jdbc;

	JdbcTopicExamples(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<TopicExample> all() {
		return this.jdbc.sql("select topic, language, content, author, added from topic_example order by added, id")
			.query(JdbcTopicExamples::example)
			.list();
	}

	@Override
	public void add(List<TopicExample> examples) {
		for (TopicExample example : examples) {
			remove(example.id());
			this.jdbc.sql("""
					insert into topic_example (id, topic, language, content, author, added)
					values (:id, :topic, :language, :content, :author, :added)
					""")
				.param("id", example.id())
				.param("topic", example.topic().slug())
				.param("language", example.language())
				.param("content", example.text())
				.param("author", example.author())
				.param("added", example.added().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	@Override
	public boolean remove(UUID id) {
		return this.jdbc.sql("delete from topic_example where id = :id").param("id", id).update() > 0;
	}

	private static TopicExample example(ResultSet row, int number) throws SQLException {
		return new TopicExample(new Topic(row.getString("topic")), row.getString("language"), row.getString("content"),
				row.getString("author"), row.getObject("added", OffsetDateTime.class).toInstant());
	}

}
