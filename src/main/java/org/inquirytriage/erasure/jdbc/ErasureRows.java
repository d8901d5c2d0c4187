package org.inquirytriage.erasure.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.inquirytriage.erasure.Erasure;
import org.inquirytriage.erasure.Erasure.Status;
import org.inquirytriage.erasure.Erasure.Step;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code erasure} as erasures. */
final class ErasureRows {

	static final String SELECT = """
			select number, writer_hash, status, reason, asked_by, asked, decided_by, decided, inquiries from erasure""";

	private ErasureRows() {
	}

	static Erasure erasure(ResultSet row, int number) throws SQLException {
		return new Erasure(row.getInt("number"), row.getString("writer_hash"), Status.valueOf(row.getString("status")),
				row.getString("reason"), step(row, "asked_by", "asked"), decided(row), row.getInt("inquiries"));
	}

	private static @Nullable Step decided(ResultSet row) throws SQLException {
		return (row.getString("decided_by") != null) ? step(row, "decided_by", "decided") : null;
	}

	private static Step step(ResultSet row, String person, String moment) throws SQLException {
		return new Step(row.getString(person), row.getObject(moment, OffsetDateTime.class).toInstant());
	}

	/** The moment as both databases keep it: in microseconds. */
	static OffsetDateTime at(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
