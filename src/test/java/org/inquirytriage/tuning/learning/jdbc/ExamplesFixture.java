package org.inquirytriage.tuning.learning.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.inquiry.jdbc.InquiryFixture;
import org.inquirytriage.review.jdbc.AnsweredCase;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.learning.Examples;
import org.inquirytriage.tuning.learning.TopicExamples;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Labelled messages in an empty database. */
public final class ExamplesFixture {

	/** When labels are given. */
	public static final Instant GIVEN = Instant.parse("2026-11-23T17:00:00.123456Z");

	public final JdbcClient jdbc;

	public final InquiryFixture cases;

	public final Examples examples;

	public final TopicExamples topicExamples;

	private final AnsweredCase answered;

	public ExamplesFixture(TestDatabase database) {
		this.answered = new AnsweredCase(database);
		this.cases = this.answered.fixture;
		this.jdbc = this.answered.jdbc;
		this.examples = new JdbcExamples(this.jdbc);
		this.topicExamples = new JdbcTopicExamples(this.jdbc);
	}

	/** A message that was answered and of which ann said what it is. */
	public UUID labelled(Label label, String text) {
		UUID id = this.answered.answered(0.01).value();
		label(id, label, text, GIVEN);
		return id;
	}

	/** A message that waits because the classifier was unsure. */
	public UUID unsure(double clinical) {
		UUID id = this.answered.answered(clinical).value();
		this.jdbc.sql("update inquiry set status = 'HELD', hold_reason = 'unsure' where id = :id")
			.param("id", id)
			.update();
		return id;
	}

	/** Gives a message a label anew. */
	public void label(UUID inquiry, Label label, String text, Instant at) {
		this.jdbc.sql("delete from labelled_example where inquiry_id = :id").param("id", inquiry).update();
		this.jdbc.sql("""
				insert into labelled_example (inquiry_id, truth, topics, language, subject, content, decided_as,
				    corrected, person, labelled)
				values (:id, :truth, 'parking-transit', 'en', 'Question', :text, 'auto-reply', true, 'ann', :at)
				""")
			.param("id", inquiry)
			.param("truth", label.name().toLowerCase(java.util.Locale.ROOT))
			.param("text", text)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

}
