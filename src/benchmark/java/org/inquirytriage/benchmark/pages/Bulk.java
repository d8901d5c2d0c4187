package org.inquirytriage.benchmark.pages;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;

/** Rows for one table, many at a time. */
final class Bulk implements AutoCloseable {

	private final PreparedStatement statement;

	Bulk(Connection connection, String table, String... columns) throws SQLException {
		this.statement = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
				+ ") values (" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")");
	}

	void add(Object... values) throws SQLException {
		for (int index = 0; index < values.length; index++) {
			Object value = values[index];
			this.statement.setObject(index + 1,
					(value instanceof Instant moment) ? moment.atOffset(ZoneOffset.UTC) : value);
		}
		this.statement.addBatch();
	}

	void flush() throws SQLException {
		this.statement.executeBatch();
	}

	@Override
	public void close() throws SQLException {
		this.statement.close();
	}

}
