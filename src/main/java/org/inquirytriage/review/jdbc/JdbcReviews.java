package org.inquirytriage.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.inquirytriage.review.Reviews;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The decisions of people in the table {@code review_decision}. */
class JdbcReviews implements Reviews {

	/** Lets the index on the time of the decision do its work. */
	private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

	private final JdbcClient jdbc;

	JdbcReviews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(Review review) {
		this.jdbc.sql("""
				insert into review_decision (inquiry_id, number, kind, person, decided, undo_until, version,
				    status_before, priority_before, entries)
				values (:id, (select coalesce(max(number), 0) + 1 from review_decision where inquiry_id = :id), :kind,
				    :person, :decided, :undoUntil, :version, :status, :priority, :entries)
				""")
			.param("id", review.inquiry().value())
			.param("kind", review.kind())
			.param("person", review.person())
			.param("decided", Columns.at(review.at()))
			.param("undoUntil", Columns.at(review.undoUntil()))
			.param("version", review.version())
			.param("status", review.statusBefore().name())
			.param("priority", review.priorityBefore().ordinal())
			.param("entries", review.entries().stream().map(UUID::toString).collect(Collectors.joining(" ")))
			.update();
	}

	@Override
	public Optional<Review> latest(InquiryId id) {
		return this.jdbc
			.sql("select * from review_decision where inquiry_id = :id and undone is null order by number desc limit 1")
			.param("id", id.value())
			.query(JdbcReviews::review)
			.optional();
	}

	@Override
	public Optional<Review> undoable(String person, Instant at) {
		return this.jdbc.sql("""
				select * from review_decision
				where person = :person and decided > :since and undone is null and undo_until > :at
				order by decided desc limit 1
				""")
			.param("person", person)
			.param("since", Columns.at(at.minus(LONGEST_WINDOW)))
			.param("at", Columns.at(at))
			.query(JdbcReviews::review)
			.optional();
	}

	private static Review review(ResultSet row, int number) throws SQLException {
		return new Review(Columns.inquiry(row), row.getString("kind"), row.getString("person"),
				Columns.instant(row, "decided"), Columns.instant(row, "undo_until"), row.getLong("version"),
				InquiryStatus.valueOf(row.getString("status_before")), Priority.values()[row.getInt("priority_before")],
				Columns.split(row.getString("entries")).map(UUID::fromString).toList());
	}

	@Override
	public void markUndone(InquiryId id, Instant at) {
		this.jdbc.sql("""
				update review_decision set undone = :at where inquiry_id = :id and number =
				    (select max(number) from review_decision where inquiry_id = :id and undone is null)
				""").param("id", id.value()).param("at", Columns.at(at)).update();
	}

}
