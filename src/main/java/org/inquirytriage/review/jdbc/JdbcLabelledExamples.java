package org.inquirytriage.review.jdbc;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.LabelledExamples;
import org.inquirytriage.review.Truth;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Examples in the table {@code labelled_example}. */
class JdbcLabelledExamples implements LabelledExamples {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcLabelledExamples(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void keep(Inquiry inquiry, Label label) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("id", inquiry.id().value());
		columns.put("truth", label.truth().word());
		columns.put("topics", Columns.joined(label.topics()));
		columns.put("language", inquiry.decisionMade().map((decision) -> decision.language()).orElse(""));
		columns.put("decidedAs", inquiry.decisionMade().map((decision) -> decision.disposition().word()).orElse(null));
		columns.put("corrected", label.corrected());
		columns.put("person", label.person());
		columns.put("now", Columns.at(this.clock.instant()));
		forget(inquiry.id());
		this.jdbc.sql("""
				insert into labelled_example (inquiry_id, truth, topics, language, subject, content, decided_as,
				    corrected, person, labelled)
				select i.id, :truth, :topics, :language, i.subject, t.author, :decidedAs, :corrected, :person, :now
				from inquiry i join inquiry_text t on t.inquiry_id = i.id where i.id = :id
				""").params(columns).update();
	}

	@Override
	public void forget(InquiryId id) {
		this.jdbc.sql("delete from labelled_example where inquiry_id = :id").param("id", id.value()).update();
	}

	@Override
	public Optional<Label> of(InquiryId id) {
		return this.jdbc.sql("select truth, topics, corrected, person from labelled_example where inquiry_id = :id")
			.param("id", id.value())
			.query((row, number) -> new Label(Truth.of(row.getString("truth")).orElseThrow(),
					Columns.topics(row.getString("topics")), row.getBoolean("corrected"), row.getString("person")))
			.optional();
	}

}
