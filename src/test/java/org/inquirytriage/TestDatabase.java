package org.inquirytriage;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty, migrated database for one test, on H2 or on PostgreSQL: a copy of one that
 * was migrated once, as migrating each would take longer than most tests.
 */
public enum TestDatabase {

	H2 {
		@Override
		public DataSource create() {
			DataSource source = inMemory(UUID.randomUUID().toString());
			JdbcClient.create(source).sql(H2Script.TEXT).update();
			return source;
		}
	},

	POSTGRESQL {
		@Override
		public DataSource create() {
			EmbeddedPostgres server = Postgres.SERVER;
			Assumptions.assumeTrue(server != null, "Embedded PostgreSQL cannot start on this machine");
			String name = "t" + UUID.randomUUID().toString().replace("-", "");
			JdbcClient.create(server.getPostgresDatabase())
				.sql("create database " + name + " template " + Postgres.MIGRATED + " strategy file_copy")
				.update();
			return Postgres.pool(server.getDatabase("postgres", name));
		}
	};

	/** A new database, empty but for its tables. */
	public abstract DataSource create();

	private static DataSource inMemory(String name) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
				+ ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
		return source;
	}

	private static void migrate(DataSource source) {
		Flyway.configure().dataSource(source).load().migrate();
	}

	/** What makes the tables of a migrated database. */
	private static final class H2Script {

		static final String TEXT = written();

		private static String written() {
			DataSource migrated = inMemory("migrated");
			migrate(migrated);
			return String.join("\n",
					JdbcClient.create(migrated).sql("script nopasswords nosettings").query(String.class).list());
		}

	}

	/** One server for all tests of this JVM. */
	private static final class Postgres {

		static final String MIGRATED = "migrated";

		static final @Nullable EmbeddedPostgres SERVER = started();

		private static final ScheduledExecutorService HOUSEKEEPER = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("test-databases").factory());

		/**
		 * Connections that stay open for a while, as opening one takes longer than most
		 * statements.
		 */
		static DataSource pool(DataSource source) {
			HikariConfig config = new HikariConfig();
			config.setDataSource(source);
			config.setMinimumIdle(0);
			config.setMaximumPoolSize(30);
			config.setIdleTimeout(Duration.ofSeconds(10).toMillis());
			config.setScheduledExecutor(HOUSEKEEPER);
			return new HikariDataSource(config);
		}

		private static @Nullable EmbeddedPostgres started() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setServerConfig("fsync", "off")
					.setServerConfig("max_connections", "1000")
					.start();
				JdbcClient.create(server.getPostgresDatabase()).sql("create database " + MIGRATED).update();
				migrate(server.getDatabase("postgres", MIGRATED));
				return server;
			}
			catch (IOException | IllegalStateException ex) {
				return null;
			}
		}

	}

}
