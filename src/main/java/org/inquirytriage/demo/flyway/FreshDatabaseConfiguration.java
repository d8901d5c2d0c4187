package org.inquirytriage.demo.flyway;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.inquirytriage.demo.ConditionalOnDemo;
import org.inquirytriage.demo.DemoSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Empties the demo's own database at each start: its mail server forgets all mail when it
 * stops, and cases without their mail would only confuse.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDemo
class FreshDatabaseConfiguration {

	@Bean
	FlywayMigrationStrategy freshDemoDatabase(DataSource database) {
		return (flyway) -> migrate(flyway, database);
	}

	private static void migrate(Flyway flyway, DataSource database) {
		if (DemoSettings.isOwnDatabase(url(database))) {
			flyway.clean();
		}
		flyway.migrate();
	}

	private static String url(DataSource database) {
		try (Connection connection = database.getConnection()) {
			return connection.getMetaData().getURL();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The demo's database cannot be opened", ex);
		}
	}

}
