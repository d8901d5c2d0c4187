package org.inquirytriage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.inquirytriage.pipeline.TestReplica;
import org.inquirytriage.tuning.ModelsCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayCommandTests {

	private static final String URL = "spring.datasource.url";

	private static final String QUESTION = TestReplica.question("pat@writers.example", "Parking",
			"Where can visitors park, and what does parking cost?");

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@AfterEach
	void forgetTheDatabase() {
		System.clearProperty(URL);
	}

	@Test
	void tellsWhatOtherLimitsWouldChangeInAFolder() throws IOException {
		Files.writeString(this.folder.resolve("one.eml"), QUESTION.replace("\n", "\r\n"));
		try (ModelsCopy strict = strict()) {
			int status = run("replay", "--models", strict.folder().toString(), this.folder.toString());
			assertThat(status).isZero();
			assertThat(this.out.toString()).contains("Of 1 messages 1 would change")
				.containsPattern("not answered any more +1")
				.containsPattern("auto-reply +hold +1");
		}
	}

	@Test
	void writesTheChangesToAFile() throws IOException {
		Files.writeString(this.folder.resolve("one.eml"), QUESTION.replace("\n", "\r\n"));
		Path csv = this.folder.resolve("changes.csv");
		try (ModelsCopy strict = strict()) {
			run("replay", "--models", strict.folder().toString(), "--csv", csv.toString(), this.folder.toString());
		}
		assertThat(csv).content()
			.contains("one.eml,")
			.contains(",not-answered,,auto-reply,,hold,unsure,parking-transit,");
	}

	@Test
	void saysHowFarItGot() throws IOException {
		Files.writeString(this.folder.resolve("one.eml"), QUESTION);
		run("replay", "--templates", "templates", this.folder.toString());
		assertThat(this.err.toString()).isEqualTo("1 of 1 messages\n");
	}

	@Test
	void looksAtTheDatabaseOfTheServiceWhereNoFilesAreNamed() throws IOException {
		String url = "jdbc:h2:file:" + this.folder.resolve("service").toAbsolutePath()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
		TestReplica service = new TestReplica(database(url), 1_000_000);
		service.receive(QUESTION);
		service.decide();
		System.setProperty(URL, url);
		try (ModelsCopy strict = strict()) {
			int status = run("replay", "--days", "100000", "--models", strict.folder().toString());
			assertThat(this.err.toString()).isEqualTo("1 of 1 messages\n");
			assertThat(status).isZero();
			assertThat(this.out.toString()).contains("Of 1 messages 1 would change");
		}
	}

	@Test
	void makesNoDatabaseWhereThereIsNone() {
		System.setProperty(URL, "jdbc:h2:file:" + this.folder.resolve("none").toAbsolutePath());
		assertThat(run("replay", "--templates", "templates")).isEqualTo(1);
		assertThat(this.err.toString()).startsWith("The database of the service could not be read");
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void asksForSomethingThatMightBeUsed() {
		assertThat(run("replay")).isEqualTo(2);
	}

	@Test
	void namesAFolderThatIsNotThere() {
		assertThat(run("replay", "--models", "no-such")).isEqualTo(2);
	}

	@Test
	void namesAFileThatIsNotThere() {
		assertThat(run("replay", "--templates", "templates", "no-such.eml")).isEqualTo(2);
	}

	private int run(String... line) {
		return CommandLineProgram.run(line, new PrintWriter(this.out), new PrintWriter(this.err));
	}

	private static ModelsCopy strict() throws IOException {
		ModelsCopy copy = ModelsCopy.of(Path.of("models"));
		Path manifest = copy.folder().resolve("en").resolve("manifest.yaml");
		Files.writeString(manifest,
				Files.readString(manifest).replaceAll("(?m)^  answer-below: .*$", "  answer-below: 0.0001"));
		return copy;
	}

	private static DataSource database(String url) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(url);
		source.setUser("sa");
		source.setPassword("");
		Flyway.configure().dataSource(source).load().migrate();
		return source;
	}

}
