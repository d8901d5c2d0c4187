package org.inquirytriage;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty, migrated database for one test, on H2 or on PostgreSQL. */
public enum TestDatabase {

	H2 {
		@Override
		public DataSource create() {
			JdbcDataSource source = new JdbcDataSource();
			source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
					+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
					+ ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
			return migrated(source);
		}
	},

	POSTGRESQL {
		@Override
		public DataSource create() {
			EmbeddedPostgres server = server();
			Assumptions.assumeTrue(server != null, "Embedded PostgreSQL cannot start on this machine");
			String schema = "t" + UUID.randomUUID().toString().replace("-", "");
			JdbcClient.create(server.getPostgresDatabase()).sql("create schema " + schema).update();
			return migrated(server.getDatabase("postgres", "postgres", Map.of("currentSchema", schema)));
		}
	};

	private static @Nullable EmbeddedPostgres started;

	private static boolean tried;

	/** A new database, empty but for its tables. */
	public abstract DataSource create();

	/**
	 * One server for all tests of this JVM; each has a schema, as many databases would be
	 * slow to delete.
	 */
	private static synchronized @Nullable EmbeddedPostgres server() {
		if (!tried) {
			tried = true;
			try {
				started = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
			}
			catch (IOException | IllegalStateException ex) {
				started = null;
			}
		}
		return started;
	}

	private static DataSource migrated(DataSource source) {
		Flyway.configure().dataSource(source).load().migrate();
		return source;
	}

}
