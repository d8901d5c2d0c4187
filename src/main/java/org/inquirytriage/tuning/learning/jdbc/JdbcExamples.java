package org.inquirytriage.tuning.learning.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.learning.Example;
import org.inquirytriage.tuning.learning.Example.Wording;
import org.inquirytriage.tuning.learning.Examples;
import org.inquirytriage.tuning.learning.Labelled;
import org.inquirytriage.tuning.learning.Labelled.Given;
import org.inquirytriage.tuning.learning.Labelled.Original;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Examples in the tables {@code labelled_example}, which review fills, and
 * {@code learning_example}.
 */
class JdbcExamples implements Examples {

	private static final int LONGEST_SUBJECT = 1000;

	private static final String SELECT = """
			select l.inquiry_id, l.truth, l.topics, l.language, l.subject, l.content, l.decided_as, l.corrected,
			    l.person, l.labelled, i.writer, e.label_given, e.enters, e.label, e.mixed, e.topics as topics_decided,
			    e.language as language_decided, e.subject as subject_decided, e.content as content_decided,
			    e.looked_by, e.looked
			from labelled_example l join inquiry i on i.id = l.inquiry_id
			left join learning_example e on e.inquiry_id = l.inquiry_id
			""";

	private final JdbcClient jdbc;

	JdbcExamples(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Labelled> last(int limit) {
		return this.jdbc.sql(SELECT + " order by l.labelled desc, l.inquiry_id limit :limit")
			.param("limit", limit)
			.query(JdbcExamples::labelled)
			.list();
	}

	@Override
	public Optional<Labelled> find(UUID inquiry) {
		return this.jdbc.sql(SELECT + " where l.inquiry_id = :id")
			.param("id", inquiry)
			.query(JdbcExamples::labelled)
			.optional();
	}

	@Override
	public void keep(UUID inquiry, Example example) {
		Wording wording = example.wording();
		this.jdbc.sql("delete from learning_example where inquiry_id = :id").param("id", inquiry).update();
		this.jdbc.sql("""
				insert into learning_example (inquiry_id, label_given, enters, label, mixed, topics, language, subject,
				    content, looked_by, looked)
				values (:id, :given, :enters, :label, :mixed, :topics, :language, :subject, :content, :person, :at)
				""")
			.param("id", inquiry)
			.param("given", at(example.labelGiven()))
			.param("enters", example.enters())
			.param("label", word(wording.label()))
			.param("mixed", wording.mixed())
			.param("topics", wording.topics().stream().map(Topic::slug).collect(Collectors.joining(" ")))
			.param("language", wording.language())
			.param("subject",
					wording.subject()
						.substring(0, Math.min(LONGEST_SUBJECT, wording.subject().length()))
						.replace("\u0000", ""))
			.param("content", wording.text().replace("\u0000", ""))
			.param("person", example.person())
			.param("at", at(example.at()))
			.update();
	}

	@Override
	public List<Unsure> unsure(Limits limits, int most) {
		return this.jdbc.sql("""
				select id, subject, received, probability_clinical from inquiry
				where status = 'HELD' and hold_reason = 'unsure' and probability_clinical is not null
				order by least(abs(probability_clinical - :answer), abs(probability_clinical - :redirect)),
				    received desc
				limit :most
				""")
			.param("answer", limits.answer())
			.param("redirect", limits.redirect())
			.param("most", most)
			.query((row, number) -> new Unsure(row.getObject("id", UUID.class), row.getString("subject"),
					instant(row, "received"), row.getDouble("probability_clinical")))
			.list();
	}

	private static Labelled labelled(ResultSet row, int number) throws SQLException {
		Given given = new Given(label(row.getString("truth")), topics(row.getString("topics")),
				row.getString("decided_as"), row.getBoolean("corrected"), row.getString("person"),
				instant(row, "labelled"));
		Original original = new Original(row.getString("language"), row.getString("subject"), row.getString("content"),
				Objects.requireNonNullElse(row.getString("writer"), ""));
		return new Labelled(row.getObject("inquiry_id", UUID.class), given, original, example(row));
	}

	private static @Nullable Example example(ResultSet row) throws SQLException {
		if (row.getString("looked_by") == null) {
			return null;
		}
		Wording wording = new Wording(label(row.getString("label")), row.getBoolean("mixed"),
				topics(row.getString("topics_decided")), row.getString("language_decided"),
				row.getString("subject_decided"), row.getString("content_decided"));
		return new Example(wording, row.getBoolean("enters"), instant(row, "label_given"), row.getString("looked_by"),
				instant(row, "looked"));
	}

	private static List<Topic> topics(String joined) {
		return Arrays.stream(joined.split(" ")).filter((slug) -> !slug.isEmpty()).map(Topic::new).toList();
	}

	private static Label label(String word) {
		return Label.valueOf(word.toUpperCase(Locale.ROOT));
	}

	private static String word(Label label) {
		return label.name().toLowerCase(Locale.ROOT);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
