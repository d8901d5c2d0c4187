package org.inquirytriage.erasure.jdbc;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns of a database that can hold words. */
final class TextColumns {

	private static final Set<String> NO_WORDS = Set.of("integer", "bigint", "smallint", "boolean", "uuid",
			"double precision", "date", "timestamp with time zone");

	private TextColumns() {
	}

	/** Each as {@code table.column}. */
	static Set<String> of(JdbcClient jdbc) {
		Set<String> columns = new TreeSet<>();
		jdbc.sql("""
				select lower(table_name) as table_name, lower(column_name) as column_name,
				    lower(data_type) as data_type
				from information_schema.columns where table_schema = current_schema
				""").query((row) -> {
			if (!NO_WORDS.contains(row.getString("data_type"))
					&& !row.getString("table_name").equals("flyway_schema_history")) {
				columns.add(row.getString("table_name") + "." + row.getString("column_name"));
			}
		});
		return columns;
	}

}
