package org.inquirytriage.review.jdbc;

import java.util.Map;
import java.util.Optional;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.Drafts;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts in the table {@code review_draft}. */
class JdbcDrafts implements Drafts {

	private static final String UPDATE = """
			update review_draft
			set topics = :topics, language = :language, body = :body, person = :person, saved = :saved
			where inquiry_id = :id
			""";

	private static final String INSERT = """
			insert into review_draft (inquiry_id, topics, language, body, person, saved)
			values (:id, :topics, :language, :body, :person, :saved)
			on conflict do nothing
			""";

	private final JdbcClient jdbc;

	JdbcDrafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Draft> of(InquiryId id) {
		return this.jdbc.sql("select * from review_draft where inquiry_id = :id")
			.param("id", id.value())
			.query((row, number) -> new Draft(Columns.topics(row.getString("topics")), row.getString("language"),
					row.getString("body"), row.getString("person"), Columns.instant(row, "saved")))
			.optional();
	}

	@Override
	public void save(InquiryId id, Draft draft) {
		Map<String, Object> columns = Map.of("id", id.value(), "topics", Columns.joined(draft.topics()), "language",
				draft.language(), "body", Columns.text(draft.text()), "person", draft.person(), "saved",
				Columns.at(draft.saved()));
		if (this.jdbc.sql(UPDATE).params(columns).update() == 0
				&& this.jdbc.sql(INSERT).params(columns).update() == 0) {
			this.jdbc.sql(UPDATE).params(columns).update();
		}
	}

	@Override
	public void erase(InquiryId id) {
		this.jdbc.sql("delete from review_draft where inquiry_id = :id").param("id", id.value()).update();
	}

}
