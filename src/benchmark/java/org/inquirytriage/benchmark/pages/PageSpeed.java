package org.inquirytriage.benchmark.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.inquirytriage.benchmark.Texts;
import org.inquirytriage.benchmark.pages.Visits.Times;
import org.inquirytriage.review.web.Pages;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** Measures the pages on both databases; a database that is filled already is used again. */
public final class PageSpeed {

	private static final Path FOLDER = Path.of("target/page-speed");

	private PageSpeed() {
	}

	/** Takes the number of inquiries, and h2 or postgresql for only one of both. */
	public static void main(String[] args) throws Exception {
		int number = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		String only = (args.length > 1) ? args[1] : "";
		Map<String, Map<String, Times>> results = new LinkedHashMap<>();
		if (!only.equals("postgresql")) {
			results.put("H2", onH2(number));
		}
		if (!only.equals("h2")) {
			results.put("PostgreSQL", onPostgres(number));
		}
		String table = table(number, results);
		System.out.println(table);
		Files.writeString(FOLDER.resolve("pages.md"), table);
		System.exit(0);
	}

	private static Map<String, Times> onH2(int number) throws Exception {
		return measured(number, "jdbc:h2:file:./" + FOLDER + "/h2-" + number
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000",
				"sa", "");
	}

	private static Map<String, Times> onPostgres(int number) throws Exception {
		Path data = FOLDER.resolve("postgresql-" + number).toAbsolutePath();
		Files.createDirectories(data);
		try (EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setServerConfig("max_wal_size", "4GB")
			.start()) {
			return measured(number, server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true",
					"postgres", "");
		}
	}

	private static Map<String, Times> measured(int number, String url, String user, String password)
			throws Exception {
		fill(number, url.startsWith("jdbc:h2:") ? url + ";WRITE_DELAY=10000;CACHE_SIZE=500000" : url, user, password);
		// arguments, as they go before the settings of the service
		try (ConfigurableApplicationContext context = SpringApplication.run(Pages.Wiring.class,
				"--spring.datasource.url=" + (url.startsWith("jdbc:h2:") ? url + ";WRITE_DELAY=0" : url),
				"--spring.datasource.username=" + user,
				"--spring.datasource.password=" + password, "--server.port=0", "--triage.demo=false")) {
			return new Visits((WebApplicationContext) context).all();
		}
	}

	private static void fill(int number, String url, String user, String password) throws SQLException {
		Flyway.configure().dataSource(url, user, password).load().migrate();
		try (Connection connection = DriverManager.getConnection(url, user, password);
				Statement statement = connection.createStatement()) {
			if (count(statement) < number) {
				new ManyInquiries(connection, number, Texts.ofTheCorpus(), Instant.now()).fill(connection);
				connection.setAutoCommit(true);
			}
			// what a server does by itself once it has the time
			statement.execute(url.startsWith("jdbc:h2:") ? "analyze" : "vacuum analyze");
		}
	}

	private static long count(Statement statement) throws SQLException {
		try (ResultSet stored = statement.executeQuery("select count(*) from inquiry")) {
			stored.next();
			return stored.getLong(1);
		}
	}

	private static String table(int number, Map<String, Map<String, Times>> results) {
		StringBuilder table = new StringBuilder(
				"Milliseconds at the server with %,d inquiries, by the clock and by the processors.%n%n| page |"
					.formatted(number));
		results.keySet()
			.forEach((name) -> table.append(" %s clock median | 95 %% | processor median | 95 %% |".formatted(name)));
		table.append("\n| --- |").append(" ---: | ---: | ---: | ---: |".repeat(results.size())).append('\n');
		List<String> pages = new ArrayList<>(results.values().iterator().next().keySet());
		for (String page : pages) {
			table.append("| ").append(page).append(" |");
			results.values().forEach((times) -> table.append(" ").append(times.get(page)).append(" |"));
			table.append('\n');
		}
		return table.toString();
	}

}
