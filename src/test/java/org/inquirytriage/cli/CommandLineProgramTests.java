package org.inquirytriage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.tuning.jackson.JsonLinesCorpus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineProgramTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String MESSAGE = """
			Return-Path: <sam@example.com>
			From: Sam Sample <sam@example.com>
			To: program@example.org
			Date: Mon, 23 Nov 2026 09:14:00 -0600
			Message-ID: <one@example.com>
			Subject: Help
			Content-Type: text/plain; charset=utf-8

			I have crushing chest pain right now.
			""".replace("\n", "\r\n");

	/** How a command ended and what it said. */
	private record Ended(int status, String out, String err) {

		static Ended after(String... args) {
			StringWriter out = new StringWriter();
			StringWriter err = new StringWriter();
			int status = CommandLineProgram.run(args, new PrintWriter(out), new PrintWriter(err));
			return new Ended(status, out.toString(), err.toString());
		}

		List<JsonNode> lines() {
			return this.out.lines().map(JSON::readTree).toList();
		}

	}

	@Nested
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	class Decide {

		private Ended ended = new Ended(-1, "", "");

		@BeforeAll
		void decide(@TempDir Path folder) throws IOException {
			Path mail = Files.createDirectory(folder.resolve("mail"));
			Files.writeString(mail.resolve("one.eml"), MESSAGE);
			Files.writeString(mail.resolve("notes.txt"), "no message");
			Path lines = folder.resolve("lines.jsonl");
			Files.write(lines, """
					{"id":"a","subject":"Parking","text":"Where can visitors park?"}
					{"id":"b","subject":"broken
					[1]

					{"id":"c","subject":"","text":"\u00e9"}
					{"id":"d","subject":"","text":""}
					""".getBytes(StandardCharsets.ISO_8859_1));
			this.ended = Ended.after("decide", "--jsonl", lines.toString(), mail.toString());
		}

		@Test
		void succeeds() {
			assertThat(this.ended.status()).isZero();
		}

		@Test
		void printsOneLineForEachMessageInOrder() {
			assertThat(this.ended.lines()).extracting((line) -> line.path("source").asString().replaceAll(".*/", ""))
				.containsExactly("one.eml", "a", "line 2", "line 3", "line 5", "d");
		}

		@Test
		void everyLineHasExactlyTheKeysOfTheContract() {
			assertThat(this.ended.lines())
				.allSatisfy((line) -> assertThat(line.propertyNames()).containsExactly("source", "disposition",
						"intent", "emergency", "signs", "probabilityClinical", "topics", "language", "holdReason",
						"suppression", "authorText", "reasons", "outgoing", "error"));
		}

		@Test
		void readsAMessageFile() {
			assertThat(this.ended.lines().getFirst().path("disposition").asString()).isEqualTo("escalate");
		}

		@Test
		void saysWhatWouldBeSent() {
			JsonNode outgoing = this.ended.lines().getFirst().path("outgoing");
			assertThat(outgoing.valueStream()
				.map((mail) -> mail.path("kind").asString() + " to " + mail.path("to").asString()))
				.containsExactly("emergency-notice to writer", "alert to staff");
		}

		@Test
		void holdsALineThatIsNoJson() {
			assertHeldWith(2, "The line is not JSON");
		}

		@Test
		void holdsALineThatIsNoObject() {
			assertHeldWith(3, "The line is not a JSON object");
		}

		@Test
		void holdsALineThatIsNotUtf8() {
			assertHeldWith(4, "The line is not UTF-8 text");
		}

		@Test
		void anEmptyMessageIsNoError() {
			assertThat(this.ended.lines().get(5).path("error").isNull()).isTrue();
		}

		private void assertHeldWith(int index, String error) {
			JsonNode line = this.ended.lines().get(index);
			assertThat(List.of(line.path("disposition").asString(), line.path("error").asString()))
				.containsExactly("hold", error);
		}

	}

	@Nested
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	class Evaluate {

		private Path file = Path.of("");

		@BeforeAll
		void write(@TempDir Path folder) throws IOException {
			this.file = Files.writeString(folder.resolve("labelled.jsonl"), """
					{"id":"a","label":"EMERGENCY","text":"I have crushing chest pain right now."}
					{"id":"b","label":"OTHER","text":""}
					""");
		}

		@Test
		void printsTables() {
			assertThat(Ended.after("evaluate", this.file.toString()).out())
				.contains("messages                           2")
				.contains("emergencies flagged                1 of 1 (100.0 %)")
				.contains("Written otherwise")
				.contains("Coverage against the bound");
		}

		@Test
		void printsOneObjectForMachines() {
			assertThat(Ended.after("evaluate", "--quick", "--json", this.file.toString()).lines()).singleElement()
				.satisfies(
						(report) -> assertThat(report.path("figures").path("emergenciesFlagged").path("count").asInt())
							.isEqualTo(1));
		}

		@Test
		void saysInOneSentenceWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
			Path wrong = Files.writeString(folder.resolve("wrong.jsonl"), "{\"id\":\"a\"}");
			assertThat(Ended.after("evaluate", wrong.toString()))
				.isEqualTo(new Ended(1, "", "wrong.jsonl line 1: the text \"label\" is missing\n"));
		}

	}

	@Nested
	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	class ProveAndReport {

		private Path models = Path.of("");

		private Path corpus = Path.of("");

		/** The shipped models, as if they had been trained from a small corpus. */
		@BeforeAll
		void write(@TempDir Path folder) throws IOException {
			this.models = folder.resolve("models");
			this.corpus = this.models.resolve("corpus");
			copy(Path.of("models"), this.models);
			Files.createDirectories(this.corpus);
			Files.writeString(this.corpus.resolve("splits.json"),
					"{\"train\":[],\"calibrate\":[\"ash\"],\"prove\":[\"yew\"]}");
			Files.writeString(this.corpus.resolve("all.jsonl"), """
					{"id":"a","author":"ash","label":"EMERGENCY","text":"I have crushing chest pain right now."}
					{"id":"b","author":"yew","label":"EMERGENCY","text":"My father cannot breathe."}
					""");
			for (String language : List.of("en", "es")) {
				Path manifest = this.models.resolve(language).resolve("manifest.yaml");
				Files.writeString(manifest, Files.readString(manifest)
					.replaceAll("(?m)^corpus: .*$", "corpus: " + new JsonLinesCorpus().hash(this.corpus)));
			}
		}

		private static void copy(Path from, Path to) throws IOException {
			try (Stream<Path> files = Files.walk(from)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					Path target = to.resolve(from.relativize(file).toString());
					if (!file.startsWith(from.resolve("corpus")) && !file.toString().endsWith(".md")) {
						Files.createDirectories(target.getParent());
						Files.copy(file, target);
					}
				}
			}
		}

		private Ended run(String command, String... more) {
			return Ended.after(
					Stream
						.concat(Stream.of(command, "--models", this.models.toString(), "--corpus",
								this.corpus.toString()), Stream.of(more))
						.toArray(String[]::new));
		}

		@Test
		void aProofIsPrintedAndRecordedAndReportedOnce() throws IOException {
			assertThat(run("prove").out()).contains("emergencies flagged                1 of 1 (100.0 %)");
			assertThat(run("prove"))
				.isEqualTo(new Ended(1, "", "The same models, lexicons, limits and corpus were proved before\n"));
			assertThat(run("prove", "--again").status()).isZero();
			assertThat(run("report", "--also", this.corpus.resolve("../more.jsonl").toString()).status()).isEqualTo(2);
			assertThat(run("report").status()).isZero();
			assertThat(this.models.resolve("REPORT.md")).content()
				.contains("| emergencies flagged | 1 of 1 (100.0 %) |")
				.contains("## The prove split")
				.contains("The last one is about the models, lexicons, limits and corpus of this report.");
			assertThat(this.models.resolve("report-coverage.svg")).isRegularFile();
		}

		@Test
		void evaluationDoesNotOpenTheProveSplit() {
			assertThat(Ended.after("evaluate", "--split", "prove", this.corpus.toString()))
				.isEqualTo(new Ended(1, "", "The prove split is opened only by the command prove, which records it\n"));
		}

	}

	@Nested
	class Arguments {

		@ParameterizedTest
		@ValueSource(strings = { "unheard-of", "decide", "decide no-such.eml", "decide --jsonl no-such.jsonl",
				"decide --address nobody pom.xml", "decide --unheard-of pom.xml", "evaluate", "evaluate no-such.jsonl",
				"train", "train --corpus no-such --out target", "prove --corpus no-such", "report --models no-such",
				"evaluate --split unheard-of pom.xml", "lint --unheard-of" })
		void wrongOnesEndWithTwo(String line) {
			assertThat(Ended.after(line.split(" ")).status()).isEqualTo(2);
		}

		@Test
		void wrongOnesPrintNothingOnStandardOutput() {
			assertThat(Ended.after("decide", "no-such.eml").out()).isEmpty();
		}

		@Test
		void helpEndsWithNought() {
			assertThat(Ended.after("--help").status()).isZero();
		}

		@Test
		void aFirstWordNamesACommand() {
			assertThat(CommandLineProgram.isNamedBy(new String[] { "unheard-of" })).isTrue();
		}

		@Test
		void aSettingOfTheServiceNamesNoCommand() {
			assertThat(CommandLineProgram.isNamedBy(new String[] { "--server.port=0" })).isFalse();
		}

		@Test
		void noArgumentNamesNoCommand() {
			assertThat(CommandLineProgram.isNamedBy(new String[0])).isFalse();
		}

	}

	@Test
	void lintTellsOnRequestWhichLinksLeadNowhere() {
		Ended ended = Ended.after("lint", "--links", "--templates", "templates");
		assertThat(ended.status()).isZero();
		assertThat(ended.out()).containsPattern(
				"advice  program\\.yaml, line \\d+, https://www\\.example\\.org/map: is an example, which leads nowhere");
	}

	@Test
	void lintFindsNothingThatWouldStopTheStart() {
		assertThat(Ended.after("lint").status()).isZero();
	}

}
