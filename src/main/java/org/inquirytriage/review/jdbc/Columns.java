package org.inquirytriage.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.triage.Topic;

/** Values as both databases keep them. */
final class Columns {

	private static final int LONGEST_TEXT = 100_000;

	private Columns() {
	}

	static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static InquiryId inquiry(ResultSet row) throws SQLException {
		return new InquiryId(row.getObject("inquiry_id", UUID.class));
	}

	static String joined(List<Topic> topics) {
		return topics.stream().map(Topic::slug).collect(Collectors.joining(" "));
	}

	static List<Topic> topics(String joined) {
		return split(joined).map(Topic::new).toList();
	}

	static Stream<String> split(String joined) {
		return Stream.of(joined.split(" ")).filter((piece) -> !piece.isEmpty());
	}

	/** The text without what PostgreSQL does not take, and not endless. */
	static String text(String typed) {
		StringBuilder storable = new StringBuilder();
		typed.codePoints()
			.filter((point) -> point != 0)
			.map((point) -> (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) ? '\ufffd' : point)
			.limit(LONGEST_TEXT)
			.forEach(storable::appendCodePoint);
		return storable.toString();
	}

}
