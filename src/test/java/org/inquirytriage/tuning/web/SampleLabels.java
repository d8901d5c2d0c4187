package org.inquirytriage.tuning.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.SampleCases;
import org.inquirytriage.tuning.LabelledInquiry.Label;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages whose truth ann told. */
public class SampleLabels {

	private static final OffsetDateTime FIRST = OffsetDateTime.of(2026, 11, 23, 17, 0, 0, 0, ZoneOffset.UTC);

	private final SampleCases cases;

	private final JdbcClient jdbc;

	private final AtomicInteger given = new AtomicInteger();

	SampleLabels(SampleCases cases, JdbcClient jdbc) {
		this.cases = cases;
		this.jdbc = jdbc;
	}

	/** An answered message with these words, which ann called wrong. */
	public UUID label(String text, Label label) {
		UUID id = this.cases.answered("Question", OutboxState.SENT).value();
		this.jdbc.sql("""
				insert into labelled_example (inquiry_id, truth, topics, language, subject, content, decided_as,
				    corrected, person, labelled)
				values (:id, :truth, '', 'en', 'Question', :text, 'auto-reply', true, 'ann', :at)
				""")
			.param("id", id)
			.param("truth", label.name().toLowerCase(Locale.ROOT))
			.param("text", text)
			.param("at", FIRST.plusMinutes(this.given.incrementAndGet()))
			.update();
		return id;
	}

}
