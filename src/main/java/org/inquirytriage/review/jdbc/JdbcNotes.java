package org.inquirytriage.review.jdbc;

import java.time.Clock;
import java.util.List;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.review.Notes;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes in the table {@code review_note}; the inquiry's row is locked for its number. */
class JdbcNotes implements Notes {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcNotes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public int add(InquiryId id, String person, Sort sort, String text) {
		this.jdbc.sql("select version from inquiry where id = :id for update")
			.param("id", id.value())
			.query(Long.class)
			.single();
		int number = this.jdbc.sql("select coalesce(max(number), 0) + 1 from review_note where inquiry_id = :id")
			.param("id", id.value())
			.query(Integer.class)
			.single();
		this.jdbc.sql("""
				insert into review_note (inquiry_id, number, person, written, sort, content)
				values (:id, :number, :person, :written, :sort, :content)
				""")
			.param("id", id.value())
			.param("number", number)
			.param("person", person)
			.param("written", Columns.at(this.clock.instant()))
			.param("sort", sort.name())
			.param("content", Columns.text(text))
			.update();
		return number;
	}

	@Override
	public List<Written> of(InquiryId id) {
		return this.jdbc.sql("select * from review_note where inquiry_id = :id order by number")
			.param("id", id.value())
			.query((row, index) -> new Written(row.getInt("number"), row.getString("person"),
					Columns.instant(row, "written"), Sort.valueOf(row.getString("sort")), row.getString("content")))
			.list();
	}

}
